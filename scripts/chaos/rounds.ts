import type { ChangeItem } from '@/lib/changes/change'
import type { DeploymentItem } from '@/lib/deployments/deployment'
import type { IncidentItem } from '@/lib/incidents/incident'
import type { WorkLogItem } from '@/lib/work/work-log'
import type { Route } from '../trial/post'

const BATCH = 20
const BEGAN_MS = Date.UTC(2026, 0, 5)
const MINUTE_MS = 60_000

export type Batch = { route: Route; items: { source: string; externalId: string }[] }

/**
 * What one connection sends in one round. Incidents and work name changes of its neighbour's, which may arrive before
 * them, after them or at the same moment; every third round sends what names before what is named.
 */
export function roundOf(run: string, connection: number, round: number, connections: number): Batch[] {
  const neighbour = (connection + 1) % connections
  const id = (who: number, at: number) => `${run}-${who}-${round}-${at}`
  const at = (minutes: number) => new Date(BEGAN_MS + (round * 10 + minutes) * MINUTE_MS).toISOString()
  const service = `service-${(connection + round) % connections}`
  const places = Array.from({ length: BATCH }, (_, place) => place)
  const named = { source: 'chaos', repository: 'chaos/shop' }

  const changes = places.map((place): ChangeItem => {
    const externalId = id(connection, place)
    const origin = place % 3 === 0 ? 'AI' : 'HUMAN'
    return { ...named, externalId, sha: externalId, title: 'A change', mergedAt: at(place / 10), service, origin }
  })
  const incidents = places.map((place): IncidentItem => {
    const change = { source: 'chaos', externalId: id(neighbour, place) }
    const causes = [{ change, certainty: 'CONFIRMED' as const }]
    return { source: 'chaos', externalId: id(connection, place), title: 'An incident', startedAt: at(8), causes }
  })
  const logs = places.map((place): WorkLogItem => {
    const incident = { source: 'chaos', externalId: id(neighbour, place) }
    const change = { repository: 'chaos/shop', sha: id(connection, place) }
    const personEmail = `sre-${connection}@example.com`
    return {
      source: 'chaos',
      externalId: id(connection, place),
      personEmail,
      minutes: 30,
      startedAt: at(9),
      incident,
      change,
    }
  })
  const deployment: DeploymentItem = {
    source: 'chaos',
    externalId: id(connection, 0),
    service,
    sha: id(connection, BATCH - 1),
    finishedAt: at(5),
    result: 'SUCCESS',
  }
  const batches: Batch[] = [
    { route: 'changes', items: changes },
    { route: 'deployments', items: [deployment] },
    { route: 'incidents', items: incidents },
    { route: 'work-logs', items: logs },
  ]
  return round % 3 === 0 ? batches.reverse() : batches
}
