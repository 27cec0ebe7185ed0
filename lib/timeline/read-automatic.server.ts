import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import type { Incident } from '@/lib/incidents/incident'
import { readCauses } from '@/lib/incidents/read-causes.server'
import { readWorkOn } from '@/lib/work/read-work-on.server'
import { automaticOf } from './automatic'
import { readMoves } from './read-moves.server'
import { Automatic } from './timeline'

/** What the timeline of an incident tells this actor by itself, with what was left out marked. */
export async function readAutomatic(incident: Incident, actor: Actor): Promise<Automatic[]> {
  const [causes, moves, work, hides] = await Promise.all([
    readCauses(incident.id),
    readMoves(incident.id, actor),
    readWorkOn(incident.id, actor),
    db().timelineHide.findMany({ where: { incidentId: incident.id }, select: { event: true } }),
  ])
  const hidden = new Set(hides.map(({ event }) => event))
  return automaticOf({ incident, causes, moves, work }).map((one) =>
    Automatic.parse({ ...one, isHidden: hidden.has(one.event) }),
  )
}
