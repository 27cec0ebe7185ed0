import type { DeploymentItem } from '@/lib/deployments/deployment'
import type { Random } from '../random'
import { HOUR, iso, MINUTE, nextTrain, releaseInstant } from './calendar'
import { SERVICES, type Service } from './company'
import type { Draft } from './draft'

type Result = DeploymentItem['result']

/** `at` says when each change went live, by its external id; one that is still waiting is not in it. */
export type Released = { items: DeploymentItem[]; at: Map<string, number>; together: Map<string, Draft[]> }

/** Every release of the period: most carry several changes, of whatever origin happened to be merged by then. */
export function release(random: Random, drafts: readonly Draft[], now: number): Released {
  const released: Released = { items: [], at: new Map(), together: new Map() }

  for (const service of SERVICES) {
    const queue = drafts.filter((draft) => draft.service.slug === service.slug)
    if (service.deploys === 'untold') queue.forEach((draft) => released.at.set(draft.externalId, draft.mergedAt))
    else if (service.deploys === 'declared') declare(queue, service, released, now)
    else shipInBatches(random.fork(service.slug), queue, service, released, now)
  }
  return released
}

function declare(queue: readonly Draft[], service: Service, { at }: Released, now: number): void {
  for (const draft of queue) {
    const train = nextTrain(draft.mergedAt + service.leadHours * 0.4 * HOUR)
    if (train <= now) at.set(draft.externalId, train)
  }
}

/** The first change that waits sets the time; all that are merged until then travel with it. */
function shipInBatches(
  random: Random,
  queue: readonly Draft[],
  service: Service,
  released: Released,
  now: number,
): void {
  let serial = 0
  const put = (aboard: readonly Draft[], startedAt: number, minutes: number, result: Result, environment?: string) => {
    serial += 1
    released.items.push(
      deployment(service, serial, aboard, startedAt, startedAt + minutes * MINUTE, result, environment),
    )
  }

  for (let first = 0, run = 1; first < queue.length; run += 1) {
    const own = random.fork(run)
    const opening = queue[first] as Draft
    const { at, failed } = attempts(
      own,
      releaseInstant(opening.mergedAt + own.logNormal(service.leadHours * 1.5, 0.6) * HOUR),
    )
    if (at + HOUR > now) return

    let next = first + 1
    while (next < queue.length && (queue[next] as Draft).mergedAt <= at) next += 1
    const batch = queue.slice(first, next)
    const minutes = own.between(4, 16)

    for (const { at: tried, result } of failed)
      put(
        batch.filter((draft) => draft.mergedAt <= tried),
        tried,
        own.between(3, 12),
        result,
      )
    if (service.slug === 'message-bus') put(batch, at - 30 * MINUTE, minutes, 'SUCCESS', 'staging')
    put(batch, at, minutes, 'SUCCESS')

    for (const draft of batch) {
      released.at.set(draft.externalId, at + minutes * MINUTE)
      released.together.set(draft.externalId, batch)
    }
    first = next
  }
}

/** Some releases fail, are taken back by the canary, or are called off, and come through later. */
function attempts(random: Random, planned: number) {
  const failed: { at: number; result: Result }[] = []
  let at = planned
  while (failed.length < 3 && random.chance(0.065)) {
    failed.push({ at, result: random.among({ FAILURE: 6, ROLLED_BACK: 2, CANCELLED: 2 }) })
    at = releaseInstant(at + random.logNormal(1.2, 0.7) * HOUR + 30 * MINUTE)
  }
  return { at, failed }
}

function deployment(
  service: Service,
  run: number,
  aboard: readonly Draft[],
  startedAt: number,
  finishedAt: number,
  result: Result,
  environment?: string,
): DeploymentItem {
  const last = aboard.at(-1) as Draft
  const bySha = service.tier === 3

  return {
    source: 'argocd',
    externalId: `${service.slug}-${run}`,
    eventAt: iso(finishedAt),
    team: service.team,
    service: service.slug,
    repository: last.repository,
    sha: last.sha,
    startedAt: iso(startedAt),
    finishedAt: iso(finishedAt),
    result,
    ...(environment && { environment }),
    url: `https://deploy.example.com/applications/${service.slug}/${run}`,
    ...(service.deploys === 'listed' && {
      changes: aboard.map(({ externalId, repository, sha }) =>
        bySha ? { repository, sha } : { source: 'github', externalId },
      ),
    }),
  }
}
