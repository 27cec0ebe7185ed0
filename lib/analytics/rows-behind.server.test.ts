import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { listChanges } from '@/lib/changes/list.server'
import { ChangesQuery } from '@/lib/changes/list-query'
import { db } from '@/lib/db/client.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { ORIGINS } from '@/lib/origins/origin'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { listWorkLogs } from '@/lib/work/list.server'
import { WorkLogsQuery } from '@/lib/work/list-query'
import type { WorkTotal } from '@/lib/work/work-log'
import { aChange, aDeployment, aWorkLog, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { readFailureRate } from './failure-rate.server'
import { AnalyticsQuery } from './query'
import { readSreHours } from './sre-hours.server'

freshDatabase()

const actor = systemActor('test')
const sender = { actor, requestId: 'rows', receivedAt: new Date() }
const DAY_MS = 86_400_000
const START = Date.parse('2026-03-01T00:00:00Z')
const AS_OF = new Date('2026-06-08T12:00:00Z')
const RANGE = { from: '2026-03-03', to: '2026-05-11' }

/** Days, hours and kinds that fall out of step with each other, so that every combination occurs. */
beforeAll(async () => {
  await db().organisation.updateMany({ data: { timeZone: 'America/New_York' } })
  const changes = Array.from({ length: 190 }, (_, at) => {
    const merged = START + at * 0.39 * DAY_MS
    return aChange({
      origin: ORIGINS[at % 4] === 'UNKNOWN' ? null : ORIGINS[at % 4],
      team: ['payments', 'search', 'identity'][at % 3],
      service: ['cart', 'ledger'][at % 2],
      repository: ['shop/cart', 'shop/ledger', 'shop/web'][at % 3],
      mergedAt: new Date(merged).toISOString(),
      ...(at % 9 === 8 ? {} : { deployedAt: new Date(merged + 0.2 * DAY_MS).toISOString() }),
    })
  })
  const incidents = changes
    .filter((_, at) => at % 5 === 0 || at % 7 === 0)
    .map(({ source, externalId, deployedAt, mergedAt, team, service }, at) =>
      anIncident({
        startedAt: new Date(Date.parse(deployedAt ?? mergedAt) + [1, 20, 40, 8][at % 4]! * DAY_MS).toISOString(),
        severity: (['SEV1', 'SEV3', 'SEV2'] as const)[at % 3],
        team,
        service,
        causes: [{ change: { source, externalId }, certainty: at % 4 === 3 ? 'SUSPECTED' : 'CONFIRMED' }],
      }),
    )
  const work = incidents.flatMap(({ startedAt, source, externalId }, at) =>
    Array.from({ length: 3 }, (_, more) =>
      aWorkLog({
        personEmail: `sre${(at + more) % 6}@example.com`,
        startedAt: new Date(Date.parse(startedAt) + more * 20 * 60_000).toISOString(),
        minutes: 45 + 30 * more,
        incident: more === 2 && at % 2 ? null : { source, externalId },
      }),
    ),
  )
  // A service that sends deployments leaves what none of them carried undeployed.
  await ingestDeployments([aDeployment({ service: 'ledger', finishedAt: '2026-02-20T09:00:00Z' })], sender)
  await ingestChanges(changes, sender)
  await ingestIncidents(incidents, sender)
  await ingestWorkLogs(work, sender)
})

const count = async (search: object): Promise<number> => {
  const { items, nextCursor } = await listChanges(ChangesQuery.parse({ ...RANGE, limit: 200, ...search }), actor, AS_OF)
  expect(nextCursor).toBeNull()
  return items.length
}

describe.each([
  { followUp: '30', severity: 'critical', certainty: 'confirmed' },
  { followUp: '7', severity: 'all', certainty: 'suspected' },
  { followUp: '90', severity: 'all', certainty: 'confirmed' },
] as const)('$followUp days, $severity, $certainty', (definition) => {
  test.each([{}, { team: 'payments' }, { service: 'ledger', repository: 'shop/web' }])(
    'a bar and the rows behind it have the same count, in all and week by week: %o',
    async (where) => {
      const answer = await readFailureRate(AnalyticsQuery.parse({ ...RANGE, ...definition, ...where }), actor, AS_OF)

      const figures = ORIGINS.map((origin) => ({ origin, rate: answer.origins[origin], week: undefined })).concat(
        answer.weeks.flatMap(({ week, origins }) =>
          ORIGINS.map((origin) => ({ origin, rate: origins[origin], week: week as never })),
        ),
      )
      for (const { origin, rate, week } of figures) {
        const rows = { ...definition, ...where, origin, week }
        const failed = await count({ ...rows, outcome: 'failed' })
        // A few changes of a part of the organisation keep their figure to themselves.
        expect(rate.failed ?? failed).toBe(failed)
        expect(await count({ ...rows, outcome: 'mature' })).toBe(rate.mature)
        expect(await count({ ...rows, outcome: 'held' })).toBe(rate.mature - failed)
        expect(await count({ ...rows, outcome: 'pending' })).toBe(rate.pending)
      }
      expect(await count({ ...definition, ...where, outcome: 'undeployed' })).toBe(answer.undeployed)
    },
  )

  test('the bag holds all kinds, so that the counts above are not all nought', async () => {
    const counts = await Promise.all(
      (['failed', 'held', 'undeployed'] as const).map((outcome) => count({ ...definition, outcome })),
    )

    for (const some of counts) expect(some).toBeGreaterThan(2)
  })

  test('every row says the outcome that the filter found it by', async () => {
    for (const outcome of ['failed', 'held', 'pending', 'undeployed'] as const) {
      const query = ChangesQuery.parse({ ...RANGE, ...definition, outcome, limit: 200 })
      const { items } = await listChanges(query, actor, AS_OF)

      expect(items.filter((item) => item.outcome !== outcome)).toEqual([])
    }
  })
})

describe('hours', () => {
  test.each([{}, { team: 'payments' }, { service: 'ledger' }, { repository: 'shop/ledger' }])(
    'the trimmed minutes of the entries sum to the hours of the answer: %o',
    async (where) => {
      const answer = await readSreHours(AnalyticsQuery.parse({ ...RANGE, ...where }), actor, AS_OF)

      const { items, total, nextCursor } = await listWorkLogs(
        WorkLogsQuery.parse({ ...RANGE, ...where, limit: 200 }),
        actor,
      )

      const minutes = items.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0)
      expect(nextCursor).toBeNull()
      expect(minutes / 60).toBeCloseTo(answer.hours ?? -1, 6)
      expect(total).toMatchObject({ entries: items.length, countedMinutes: expect.closeTo(minutes, 6) })
    },
  )

  test('work of people known not to be SREs is in neither, and is listed on its own account', async () => {
    await db().person.update({ where: { email: 'sre1@example.com' }, data: { isSre: false } })

    const answer = await readSreHours(AnalyticsQuery.parse(RANGE), actor, AS_OF)
    const bySres = await listWorkLogs(WorkLogsQuery.parse({ ...RANGE, role: 'sre', limit: 200 }), actor)
    const byAll = await listWorkLogs(WorkLogsQuery.parse({ ...RANGE, limit: 200 }), actor)

    await db().person.update({ where: { email: 'sre1@example.com' }, data: { isSre: null } })
    const minutes = bySres.items.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0)
    expect(minutes / 60).toBeCloseTo(answer.hours ?? -1, 6)
    expect(bySres.total).toMatchObject({ countedMinutes: expect.closeTo(minutes, 6) })
    expect(byAll.items.length).toBeGreaterThan(bySres.items.length)
  })

  test('some of the time overlaps, so that the sums above have something to trim', async () => {
    const { total } = await listWorkLogs(WorkLogsQuery.parse(RANGE), actor)

    expect(total).toSatisfy((sum: WorkTotal) => sum.countedMinutes < sum.minutes)
  })

  test('by week and origin too', async () => {
    const answer = await readSreHours(AnalyticsQuery.parse(RANGE), actor, AS_OF)

    for (const { week, byOrigin } of answer.weeks) {
      for (const origin of ORIGINS) {
        const { items } = await listWorkLogs(WorkLogsQuery.parse({ ...RANGE, week, origin, limit: 200 }), actor)
        const hours = items.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0) / 60
        expect(hours).toBeCloseTo(byOrigin?.[origin] ?? 0, 6)
      }
    }
  })
})
