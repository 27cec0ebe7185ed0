import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import type { Certainty, Incident } from '@/lib/incidents/incident'
import { requireIncident } from '@/lib/incidents/read.server'
import { readSuspectHours } from '@/lib/organisation/suspect-hours.server'
import { countLive } from './find-candidates.server'
import { rankSuspects } from './rank-suspects.server'
import { SuspectChange, type Suggestions } from './suggestion'
import { whyNone } from './why-none'

const MOST_SUGGESTED = 10

/** The changes that most likely broke it, each with its reasons. What is confirmed or ruled out is not said again. */
export async function suggestCauses(name: string, actor: Actor): Promise<Suggestions> {
  const incident = await requireIncident(name, actor)
  const hours = await readSuspectHours()
  const [suspects, lookedAt, linked] = await Promise.all([
    rankSuspects(incident, hours, actor),
    countLive(incident, hours),
    readLinked(incident.id),
  ])

  const isOpen = (id: string) => (linked.get(id) ?? 'SUSPECTED') === 'SUSPECTED'
  const items = isSettled(incident)
    ? []
    : suspects
        .filter(({ changeId }) => isOpen(changeId))
        .slice(0, MOST_SUGGESTED)
        .map(({ row, score, reasons, changeId }) => ({
          change: SuspectChange.parse(row),
          score,
          reasons: reasons.map(({ words }) => words),
          certainty: linked.get(changeId) ?? null,
        }))
  return {
    items,
    lookedAt,
    hours,
    why: items.length > 0 ? null : whyNone({ incident, lookedAt, hours, fit: suspects.length }),
  }
}

/** Somebody here said that no change of code did it. */
function isSettled({ noCodeChange, noCodeChangeSaidBy }: Incident): boolean {
  return noCodeChange && noCodeChangeSaidBy !== null
}

async function readLinked(incidentId: string): Promise<Map<string, Certainty>> {
  const rows = await db().cause.findMany({ where: { incidentId }, select: { changeId: true, certainty: true } })
  return new Map(rows.map(({ changeId, certainty }) => [changeId, certainty]))
}
