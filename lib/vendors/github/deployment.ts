import { z } from 'zod'
import { Sha } from '@/lib/ingest/fields'
import { environmentOf } from '../environment'
import { nothing, type Reading, type ToldDeployment, told } from '../fact'
import { fitting, VendorTime } from '../payload'
import { Repository } from './repository'

export const Deployment = z.object({
  id: z.int(),
  sha: Sha,
  environment: z.string().nullish(),
  production_environment: z.boolean().nullish(),
  created_at: VendorTime,
})
export type Deployment = z.infer<typeof Deployment>

export const Status = z.object({
  state: z.string(),
  environment: z.string().nullish(),
  log_url: z.string().nullish(),
  target_url: z.string().nullish(),
  created_at: VendorTime,
})
export type Status = z.infer<typeof Status>

const Event = z.object({ deployment_status: Status, deployment: Deployment, repository: Repository })

/** Wanted, not done: what became of it comes as a status of its own. */
export function readDeployment(): Reading {
  return nothing('A deployment was asked for. What became of it is told by its status.')
}

export function readDeploymentStatus(payload: unknown): Reading {
  const { deployment_status: status, deployment, repository } = fitting(Event, payload)
  const item = deploymentOf(deployment, status, repository.full_name)

  return item
    ? told({ kind: 'deployment', item })
    : nothing(status.state === 'inactive' ? REPLACED : `It is ${status.state}, and not finished.`)
}

const RESULT = new Map<string, ToldDeployment['result']>([
  ['success', 'SUCCESS'],
  ['failure', 'FAILURE'],
  ['error', 'FAILURE'],
])
const REPLACED = 'A newer deployment has taken its place, which says nothing of how it went.'

/** null where the status ends nothing. */
export function deploymentOf(deployment: Deployment, status: Status, repository: string): ToldDeployment | null {
  const result = RESULT.get(status.state)
  if (!result) return null

  const isProduction = deployment.production_environment ?? undefined
  const url = [status.log_url, status.target_url].find((address) => URL.canParse(address ?? ''))
  const isBegun = Date.parse(deployment.created_at) <= Date.parse(status.created_at)
  return {
    source: 'github',
    externalId: `${repository}/${deployment.id}`,
    eventAt: status.created_at,
    repository,
    sha: deployment.sha,
    environment: environmentOf(status.environment ?? deployment.environment ?? '', isProduction),
    result,
    finishedAt: status.created_at,
    ...(isBegun && { startedAt: deployment.created_at }),
    ...(url && /^https?:/.test(url) && { url: url.slice(0, 2000) }),
  }
}
