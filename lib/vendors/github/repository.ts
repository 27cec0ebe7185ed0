import { z } from 'zod'
import { RepositoryName } from '@/lib/ingest/fields'

export const Repository = z.object({
  full_name: RepositoryName,
  default_branch: z.string().nullish(),
  html_url: z.string().nullish(),
})
export type Repository = z.infer<typeof Repository>

export const Account = z.object({ login: z.string(), type: z.string().nullish() })
