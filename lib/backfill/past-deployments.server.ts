import 'server-only'
import { db } from '@/lib/db/client.server'
import type { ToldDeployment } from '@/lib/vendors/fact'
import { Deployment, deploymentOf, Status } from '@/lib/vendors/github/deployment'
import type { Repository } from '@/lib/vendors/github/repository'
import { VendorTime } from '@/lib/vendors/payload'
import type { GitHubApi } from './github-api.server'

const Listed = Deployment.extend({ updated_at: VendorTime })

/** Those asked for since then, the latest first, each with what became of it. null: one that is known. */
export async function* pastDeployments(
  api: GitHubApi,
  { full_name }: Repository,
  since: number,
): AsyncGenerator<ToldDeployment[] | null> {
  for await (const deployment of api.list(`/repos/${full_name}/deployments?per_page=100`, Listed)) {
    if (Date.parse(deployment.created_at) < since) return
    if (await isKnown(`${full_name}/${deployment.id}`, deployment.updated_at)) yield null
    else yield await statusesOf(api, full_name, deployment)
  }
}

async function isKnown(externalId: string, updatedAt: string): Promise<boolean> {
  const known = await db().deployment.findUnique({
    where: { source_externalId: { source: 'github', externalId } },
    select: { eventAt: true },
  })
  return known !== null && known.eventAt.getTime() >= Date.parse(updatedAt)
}

async function statusesOf(api: GitHubApi, repository: string, deployment: Deployment): Promise<ToldDeployment[]> {
  const told: ToldDeployment[] = []
  for await (const status of api.list(
    `/repos/${repository}/deployments/${deployment.id}/statuses?per_page=100`,
    Status,
  )) {
    const item = deploymentOf(deployment, status, repository)
    if (item) told.push(item)
  }
  return told.reverse()
}
