import type { ChangeItem } from '@/lib/changes/change'
import type { IncidentItem } from '@/lib/incidents/incident'
import { aChange, aDeployment, anIncident, aWorkLog } from './factories'

const LIVE = '2026-01-12T09:00:00Z'
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const CLEAN = { approvedAt: '2026-01-11T08:00:00Z', rounds: 1, changeRequests: 0 }
const SENT_BACK = { approvedAt: '2026-01-11T08:00:00Z', rounds: 2, changeRequests: 1 }
const NO_REVIEW = { rounds: 0, changeRequests: 0 }
const LOGS = { logs: 'YES' } as const
const NO_TELEMETRY = { logs: 'NO', traces: 'NO', alerts: 'NO' } as const

/**
 * A year so small that every figure can be worked out by hand; the figures stand in `golden.server.test.ts`.
 * Asked on 30 June 2026 about 5 January to 29 June.
 */
export function goldenYear() {
  const ai = told(group(20, { origin: 'AI', team: 'alpha', service: 'a1', linesAdded: 5, linesRemoved: 0 }), [
    [0, 1, { review: CLEAN, telemetry: LOGS }],
    [1, 4, { review: CLEAN, telemetry: NO_TELEMETRY }],
    [4, 10, { review: CLEAN }],
    [10, 12, { review: CLEAN, telemetry: LOGS }],
    [12, 14, { review: SENT_BACK, telemetry: LOGS }],
    [14, 16, { review: SENT_BACK, telemetry: NO_TELEMETRY }],
    [16, 18, { review: NO_REVIEW, telemetry: NO_TELEMETRY }],
    [18, 19, { telemetry: NO_TELEMETRY }],
  ])
  const human = told(group(40, { origin: 'HUMAN', team: 'alpha', service: 'a1', linesAdded: 5, linesRemoved: 0 }), [
    [0, 30, { review: CLEAN }],
    [30, 38, { review: SENT_BACK }],
    [38, 40, { review: NO_REVIEW }],
  ])
  const mixed = group(5, { origin: 'MIXED', team: 'alpha', service: 'a1' })
  const unknown = group(10, { team: 'beta', service: 'b1' })
  const pending = told(group(3, { origin: 'AI', team: 'alpha', service: 'a1', deployedAt: '2026-06-20T09:00:00Z' }), [
    [0, 1, { review: CLEAN }],
  ])
  const waiting = group(2, { team: 'beta', service: 'c1', mergedAt: '2026-02-02T09:00:00Z', deployedAt: null })

  const incidents = [
    failure(ai[0]!, 1, { mode: 'CONCURRENCY', silent: true, impact: 'SECURITY' }, [4, 5, 40]),
    failure(ai[1]!, 1, { mode: 'CONCURRENCY', silent: false, impact: 'AVAILABILITY' }, [6, 10, 60]),
    failure(ai[2]!, 1, { mode: 'SCHEMA_DRIFT', impact: 'INTEGRATION' }, [10, 15, 80]),
    failure(ai[3]!, 1, {}, [20, 30, 200]),
    failure(human[0]!, 2, { mode: 'CONCURRENCY', silent: false }, [1, 2, 10]),
    failure(human[0]!, 3, {}, [2, 3, 20]),
    failure(human[1]!, 29, { mode: 'EDGE_CASE_DATA', silent: true, impact: 'SECURITY' }, [3, 6, 30]),
    failure(human[2]!, 31, {}, [4, 7, 40]),
    failure(human[3]!, 5, { severity: 'SEV3', mode: 'EDGE_CASE_DATA', silent: true }, [25, 50, 100]),
    failure(human[4]!, 6, { certainty: 'SUSPECTED' }),
    failure(human[5]!, -1, {}, [5, 9, 50]),
    failure(mixed[0]!, 4, { mode: 'CAPACITY', impact: 'DATA_INTEGRITY' }, [9, 12, 90]),
    failure(unknown[0]!, 7, {}),
    failure(pending[0]!, 1, { live: '2026-06-20T09:00:00Z' }),
    anIncident({ severity: 'SEV2', startedAt: '2026-03-02T09:00:00Z', noCodeChange: true, team: 'alpha' }),
  ]
  const [aiIncident, , , , humanIncident] = incidents
  const on = (incident: IncidentItem | undefined) => ({
    incident: { source: incident!.source, externalId: incident!.externalId },
  })

  return {
    changes: [...ai, ...human, ...mixed, ...unknown, ...pending, ...waiting],
    deployments: [aDeployment({ service: 'c1', finishedAt: '2026-02-01T09:00:00Z' })],
    incidents,
    workLogs: [
      aWorkLog({ personEmail: 'one@example.com', startedAt: '2026-01-13T10:00:00Z', minutes: 60, ...on(aiIncident) }),
      aWorkLog({
        personEmail: 'one@example.com',
        startedAt: '2026-01-13T10:30:00Z',
        minutes: 60,
        ...on(humanIncident),
      }),
      aWorkLog({ personEmail: 'one@example.com', startedAt: '2026-01-13T10:45:00Z', minutes: 15, ...on(aiIncident) }),
      aWorkLog({ personEmail: 'two@example.com', startedAt: '2026-01-13T10:00:00Z', minutes: 30, ...on(aiIncident) }),
    ],
    rosters: [{ team: 'alpha', effectiveFrom: '2026-01-05', hoursPerWeek: 200, sres: 5 }],
  }
}

/** The changes from one place to before another have more told of them. */
function told(changes: ChangeItem[], parts: [from: number, to: number, more: Partial<ChangeItem>][]): ChangeItem[] {
  return changes.map((change, place) => {
    const part = parts.find(([from, to]) => place >= from && place < to)
    return { ...change, ...part?.[2] }
  })
}

function group(size: number, over: Partial<ChangeItem>): ChangeItem[] {
  return Array.from({ length: size }, () => aChange({ mergedAt: '2026-01-11T09:00:00Z', deployedAt: LIVE, ...over }))
}

type Told = Partial<IncidentItem> & { certainty?: 'CONFIRMED' | 'SUSPECTED'; live?: string }

/** So many days after its change went live; noticed, acknowledged and resolved so many minutes after it began. */
function failure(change: ChangeItem, day: number, { certainty, live, ...over }: Told, minutes?: Minutes): IncidentItem {
  const { source, externalId, team } = change
  const startedAt = after(live ?? LIVE, day * DAY_MS)
  const [detectedAt, acknowledgedAt, resolvedAt] = (minutes ?? []).map((some) => after(startedAt, some * MINUTE_MS))
  const causes = [{ change: { source, externalId }, certainty: certainty ?? 'CONFIRMED' }]
  return anIncident({ startedAt, team, detectedAt, acknowledgedAt, resolvedAt, causes, ...over })
}

type Minutes = [detected: number, acknowledged: number, resolved: number]

const after = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()
