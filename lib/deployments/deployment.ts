import { z } from 'zod'
import { ChangeRef, Identity, Instant, RepositoryName, Sha, Slug, text, Url } from '@/lib/ingest/fields'

export const DeploymentResult = z.enum(['SUCCESS', 'FAILURE', 'ROLLED_BACK', 'CANCELLED'])
export type DeploymentResult = z.infer<typeof DeploymentResult>

/** A deployment as its sender tells it. Without `changes` it carries what was merged before it and not yet deployed. */
export const DeploymentItem = z
  .strictObject({
    ...Identity,
    service: Slug,
    sha: Sha,
    finishedAt: Instant,
    result: DeploymentResult,
    team: Slug.nullish(),
    repository: RepositoryName.nullish(),
    environment: text(64).nullish(),
    startedAt: Instant.nullish(),
    url: Url.nullish(),
    changes: z.array(ChangeRef).max(2000).nullish(),
  })
  .refine(({ startedAt, finishedAt }) => !startedAt || Date.parse(startedAt) <= Date.parse(finishedAt), {
    error: 'lies after finishedAt',
    path: ['startedAt'],
  })
export type DeploymentItem = z.input<typeof DeploymentItem>

export const Deployment = z.object({
  id: z.uuid(),
  source: z.string(),
  externalId: z.string(),
  service: z.string(),
  team: z.string().nullable(),
  repository: z.string().nullable(),
  sha: z.string(),
  environment: z.string(),
  result: DeploymentResult,
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime(),
  url: z.string().nullable(),
  changes: z.int(),
  version: z.int(),
})
export type Deployment = z.infer<typeof Deployment>

export const DeploymentPage = z.object({
  items: z.array(Deployment),
  nextCursor: z.string().nullable(),
  timeZone: z.string(),
})
export type DeploymentPage = z.infer<typeof DeploymentPage>
