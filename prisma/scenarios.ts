import type { ChangeItem } from '@/lib/changes/change'
import type { IncidentItem } from '@/lib/incidents/incident'
import { aChange, aDeployment, anIncident, aWorkLog } from './factories'

const LIVE = '2026-01-12T09:00:00Z'

/**
 * A year so small that every figure can be worked out by hand; the figures stand in `golden.server.test.ts`.
 * Asked on 30 June 2026 about 5 January to 29 June.
 */
export function goldenYear() {
  const ai = group(20, { origin: 'AI', team: 'alpha', service: 'a1', linesAdded: 5, linesRemoved: 0 })
  const human = group(40, { origin: 'HUMAN', team: 'alpha', service: 'a1', linesAdded: 5, linesRemoved: 0 })
  const mixed = group(5, { origin: 'MIXED', team: 'alpha', service: 'a1' })
  const unknown = group(10, { team: 'beta', service: 'b1' })
  const pending = group(3, { origin: 'AI', team: 'alpha', service: 'a1', deployedAt: '2026-06-20T09:00:00Z' })
  const waiting = group(2, { team: 'beta', service: 'c1', mergedAt: '2026-02-02T09:00:00Z', deployedAt: null })

  const incidents = [
    ...ai.slice(0, 4).map((change) => failure(change, 1)),
    failure(human[0]!, 2),
    failure(human[0]!, 3),
    failure(human[1]!, 29),
    failure(human[2]!, 31),
    failure(human[3]!, 5, { severity: 'SEV3' }),
    failure(human[4]!, 6, {}, 'SUSPECTED'),
    failure(human[5]!, -1),
    failure(mixed[0]!, 4),
    failure(unknown[0]!, 7),
    failure(pending[0]!, 1, {}, 'CONFIRMED', '2026-06-20T09:00:00Z'),
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

function group(size: number, over: Partial<ChangeItem>): ChangeItem[] {
  return Array.from({ length: size }, () => aChange({ mergedAt: '2026-01-11T09:00:00Z', deployedAt: LIVE, ...over }))
}

function failure(
  change: ChangeItem,
  day: number,
  over: Partial<IncidentItem> = {},
  certainty: 'CONFIRMED' | 'SUSPECTED' = 'CONFIRMED',
  live = LIVE,
): IncidentItem {
  const { source, externalId, team } = change
  const startedAt = new Date(Date.parse(live) + day * 86_400_000).toISOString()
  return anIncident({ startedAt, team, causes: [{ change: { source, externalId }, certainty }], ...over })
}
