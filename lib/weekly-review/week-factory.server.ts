import 'server-only'
import { systemActor } from '@/lib/auth/actor'
import type { ChangeItem } from '@/lib/changes/change'
import { ingestChanges } from '@/lib/changes/ingest.server'
import type { IncidentItem } from '@/lib/incidents/incident'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { setRoster } from '@/lib/teams/set-roster.server'
import { addDays, type Day } from '@/lib/time/day'
import { addWeeks, mondayOf, type Week } from '@/lib/time/week'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { aChange, anIncident, aWorkLog } from '@/prisma/factories'

export const system = systemActor('test')
const sender = () => ({ actor: system, requestId: crypto.randomUUID(), receivedAt: new Date() })

/** The week under review in these tests, and the day after it on which it is. */
export const WEEK: Week = '2026-W10'
export const AFTER = new Date('2026-03-09T09:00:00Z')

export const dayOf = (week: Week, weekday: number): Day => addDays(mondayOf(week), weekday - 1)
export const noon = (week: Week, weekday: number) => `${dayOf(week, weekday)}T12:00:00Z`

export async function tell(...items: Partial<IncidentItem>[]) {
  const { results } = await ingestIncidents(
    items.map((over) => anIncident(over)),
    sender(),
  )
  return results.map(({ id, number }) => ({ id: id!, key: `INC-${number}` }))
}

/** As many changes of an origin as are wanted, all deployed at once. */
export async function deploy(wanted: number, over: Partial<ChangeItem>) {
  const items = Array.from({ length: wanted }, () => aChange({ mergedAt: over.deployedAt!, ...over }))
  await ingestChanges(items, sender())
  return items.map(({ source, externalId }) => ({ source, externalId }))
}

export const causedBy = (change: { source: string; externalId: string }) => [
  { change, certainty: 'CONFIRMED' as const },
]

/**
 * Ten weeks of 20 AI-written changes of which one failed, with two incidents each, and the week after them: 8
 * incidents, of which one is SEV1, two are SEV2 and one of these private to payments; two of the changes of the week
 * before failed in it. 7 of 9 SREs logged an hour each.
 */
export async function tenWeeksAndOne() {
  const team = 'payments'
  let last: { source: string; externalId: string }[] = []
  for (let week = addWeeks(WEEK, -10); week < WEEK; week = addWeeks(week, 1)) {
    last = await deploy(20, { origin: 'AI', team, service: 'ledger', deployedAt: noon(week, 1) })
    const causes = causedBy(last[0]!)
    await tell(
      { team, service: 'ledger', severity: 'SEV2', startedAt: noon(week, 2), causes, mode: 'OTHER' },
      { team, service: 'other', severity: 'SEV3', startedAt: noon(week, 3), origin: 'HUMAN' },
    )
  }
  const [first, second] = await tell(
    {
      team,
      service: 'ledger',
      severity: 'SEV2',
      startedAt: `${dayOf(WEEK, 1)}T09:00:00Z`,
      title: 'Refunds are late',
      causes: causedBy(last[1]!),
    },
    {
      team,
      service: 'cart',
      severity: 'SEV1',
      startedAt: `${dayOf(WEEK, 1)}T10:00:00Z`,
      title: 'Charged twice',
      mode: 'CONCURRENCY',
    },
  )
  const [hidden] = await tell({
    team,
    service: 'ledger',
    severity: 'SEV2',
    startedAt: `${dayOf(WEEK, 1)}T11:00:00Z`,
    title: 'A leaked key',
    visibility: 'TEAM',
    causes: causedBy(last[2]!),
    mode: 'CONCURRENCY',
  })
  const lesser = { team, service: 'other', origin: 'HUMAN' as const, severity: 'SEV3' as const }
  await tell(
    ...[4, 5, 6].map((weekday) => ({ ...lesser, startedAt: noon(WEEK, weekday) })),
    { ...lesser, mode: 'CAPACITY' as const, startedAt: noon(WEEK, 7) },
    { ...lesser, severity: null, startedAt: noon(WEEK, 7) },
    { ...lesser, mode: 'CAPACITY' as const, startedAt: noon(addWeeks(WEEK, -3), 1) },
  )
  const roster = { effectiveFrom: '2025-01-06', hoursPerWeek: 200, sres: 9 }
  await setRoster(team, roster, system, crypto.randomUUID())
  await ingestWorkLogs(
    Array.from({ length: 7 }, (_, at) =>
      aWorkLog({ team, personEmail: `sre${at}@example.com`, minutes: 60, startedAt: noon(WEEK, 3) }),
    ),
    sender(),
  )
  return { first: first!, second: second!, hidden: hidden! }
}
