import { z } from 'zod'
import { RepositoryName } from '@/lib/ingest/fields'

export const Project = z.object({
  path_with_namespace: RepositoryName,
  default_branch: z.string().nullish(),
  web_url: z.string().nullish(),
})

/** GitLab keeps addresses back, in these words, from whoever may not see them. */
const HELD_BACK = '[REDACTED]'

export const Person = z.object({ name: z.string().nullish(), email: z.string().nullish() })

export function emailOf({ email }: z.infer<typeof Person>): string | null {
  return email && email !== HELD_BACK ? email : null
}
