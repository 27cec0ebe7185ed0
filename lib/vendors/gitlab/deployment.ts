import { z } from 'zod'
import { Sha } from '@/lib/ingest/fields'
import { environmentOf } from '../environment'
import { nothing, type Reading, type ToldDeployment, told } from '../fact'
import { fitting, VendorTime } from '../payload'
import { Project } from './project'

const Event = z.object({
  deployment_id: z.int(),
  status: z.string(),
  status_changed_at: VendorTime,
  environment: z.string().nullish(),
  environment_tier: z.string().nullish(),
  deployable_url: z.string().nullish(),
  /** The only place in which the whole sha stands. */
  commit_url: z.string(),
  project: Project,
})

const RESULT = new Map<string, ToldDeployment['result']>([
  ['success', 'SUCCESS'],
  ['failed', 'FAILURE'],
  ['canceled', 'CANCELLED'],
])

export function readDeployment(payload: unknown): Reading {
  const event = fitting(Event, payload)
  const { deployment_id, status, status_changed_at, environment, environment_tier, deployable_url, project } = event
  const result = RESULT.get(status)
  if (!result) return nothing(`The deployment is ${status}, and not finished.`)

  const sha = Sha.safeParse(event.commit_url.split(/[?#]/, 1)[0]?.split('/').at(-1))
  if (!sha.success) return nothing('GitLab does not say which commit was deployed.')

  const tier = environment_tier ? environment_tier === 'production' : undefined
  return told({
    kind: 'deployment',
    item: {
      source: 'gitlab',
      externalId: `${project.path_with_namespace}/${deployment_id}`,
      eventAt: status_changed_at,
      repository: project.path_with_namespace,
      sha: sha.data,
      environment: environmentOf(environment ?? '', tier),
      result,
      finishedAt: status_changed_at,
      ...(deployable_url && /^https?:/.test(deployable_url) && { url: deployable_url.slice(0, 2000) }),
    },
  })
}
