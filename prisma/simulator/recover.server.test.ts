import { beforeAll, describe, expect, test } from 'vitest'
import { conclude } from '@/lib/analytics/conclude'
import { readFailureRate } from '@/lib/analytics/failure-rate.server'
import { AnalyticsQuery } from '@/lib/analytics/query'
import { readSurvival } from '@/lib/analytics/survival/survival.server'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { countSpans } from '@/lib/counts/count-spans.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { countKnownTruth } from './count-known-truth'
import { asRecords, DAYS, knownTruth } from './known-truth'

const actor = systemActor('test')
const asOf = new Date(DAYS.asOf)
const asked = (over: Record<string, string> = {}) =>
  AnalyticsQuery.parse({ from: DAYS.from, to: DAYS.to, contrast: 'human', ...over })

/** As many as a sender may send at once. */
async function inBatches<Item>(items: Item[], send: (batch: Item[], sender: Sender) => Promise<unknown>) {
  for (let at = 0; at < items.length; at += 500)
    await send(items.slice(at, at + 500), { actor, requestId: crypto.randomUUID(), receivedAt: new Date() })
}

// Of seeds in which every service is deployed before a change of it waits: what waits where nothing was ever deployed is
// dated by its merge, which the simulator does not do.
describe.each([
  { seed: 3, ratio: 2, confounder: 'even' as const, changes: 900 },
  { seed: 1, ratio: 0.7, confounder: 'flips' as const, changes: 900 },
])('an organisation of truth $ratio, $confounder, sent in like any other', (world) => {
  freshDatabase()
  const truth = knownTruth(world)

  beforeAll(async () => {
    const { changes, deployments, incidents } = asRecords(truth)
    await inBatches(incidents, ingestIncidents)
    await inBatches(changes, ingestChanges)
    await inBatches(deployments, ingestDeployments)
  }, 120_000)

  test('has the answer that was worked out of it in memory, from rows and from counts', async () => {
    const { weeks: _, ...expected } = conclude(asked(), countKnownTruth(truth), [])
    const { weeks, asOf: at, query, timeZone, ...fromRows } = await readFailureRate(asked(), actor, asOf)

    expect(fromRows).toEqual(expected)
    expect(fromRows.ratio.failed).toBeGreaterThan(5)
    expect(fromRows.adjusted.informative).toBeGreaterThan(5)
    expect(weeks.reduce((sum, { origins }) => sum + origins.UNKNOWN.mature, 0)).toBe(expected.origins.UNKNOWN.mature)
    expect([at, query.contrast, timeZone]).toEqual([asOf.toISOString(), 'human', 'UTC'])

    await countSpans()
    const {
      weeks: __,
      asOf: ___,
      query: ____,
      timeZone: _____,
      ...fromCounts
    } = await readFailureRate(asked(), actor, asOf)
    expect(fromCounts).toEqual(expected)
  })

  test('and the suspected bystanders fail only where they are asked for', async () => {
    const { origins } = await readFailureRate(asked({ certainty: 'suspected' }), actor, asOf)
    const suspected = new Set(truth.made.flatMap(({ bystander }) => bystander ?? []))
    const month = 30 * 86_400_000
    const failedOf = (tag: string) =>
      truth.made.filter((one) => {
        if (one.tag !== tag || one.deployment === null || one.live + month > asOf.getTime()) return false
        const own = one.failed !== null && one.failed < one.live + month
        const beside = truth.made.some(
          ({ bystander, failed }) => bystander === one.number && failed !== null && failed < one.live + month,
        )
        return own || (suspected.has(one.number) && beside)
      }).length

    for (const tag of ['AI', 'HUMAN', 'UNKNOWN'] as const) expect(origins[tag].failed).toBe(failedOf(tag))
  })

  test('and what had failed on day 30 is what was put into it', async () => {
    const { origins } = await readSurvival(asked(), actor, asOf)
    const live = truth.made.filter(({ tag, deployment }) => tag === 'AI' && deployment !== null)

    expect(origins.AI.changes).toBe(live.length)
    expect(origins.AI.failed).toBeLessThanOrEqual(live.filter(({ failed }) => failed !== null).length)
  })
})
