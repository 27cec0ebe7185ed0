import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { requireIncident } from '@/lib/incidents/read.server'
import { requireTeam } from '@/lib/teams/require-team.server'
import { mondayOf } from '@/lib/time/week'
import { Prisma } from '@/prisma/generated/client'
import type { NewNudge, Nudge } from './nudge'
import { isOpen } from './open.server'
import { readNudges } from './read-nudges.server'

/** Asks somebody for their hours. Of a person and a thing one is open at most: asking again is what was asked. */
export async function nudge(
  { team: slug, to, week, incident: name }: NewNudge,
  actor: Actor,
  requestId: string,
): Promise<{ nudge: Nudge; isNew: boolean }> {
  must(actor, 'write', { kind: 'nudge' })
  const team = await requireTeam(slug)
  must(actor, 'write', { kind: 'nudge', teamId: team.id })
  const incident = name ? await requireIncident(name, actor) : null
  if (incident && incident.team !== slug) throw refused('/incident', `is not one of ${team.name}`)

  return transact(async (tx) => {
    await holdMember(tx, to, team)
    const monday = week ? new Date(`${mondayOf(week)}T00:00:00Z`) : null
    const about = incident ? Prisma.sql`n.incident_id = ${incident.id}::uuid` : Prisma.sql`n.week = ${monday}::date`
    const [held] = await readNudges(tx, Prisma.sql`n.person_id = ${to}::uuid and ${about} and ${isOpen}`, actor)
    if (held) return { nudge: held, isNew: false }

    const id = uuid()
    const said = { by: actor.name, byId: actor.id }
    await tx.nudge.create({
      data: { id, personId: to, teamId: team.id, incidentId: incident?.id ?? null, week: monday, ...said },
      select: { id: true },
    })
    const after = { team: slug, person: to, week: week ?? null, incident: incident?.key ?? null }
    writeAudit(tx, actor, requestId, [{ action: 'nudge.sent', entity: 'nudge', entityId: id, after }])
    const [made] = await readNudges(tx, Prisma.sql`n.id = ${id}::uuid`, actor)
    return { nudge: made!, isNew: true }
  })
}

/** Two leads who ask at once wait for each other. */
async function holdMember(tx: Tx, personId: string, team: { id: string; name: string }): Promise<void> {
  await tx.$queryRaw`select 1 from people where id = ${personId}::uuid for update`
  const member = await tx.teamMember.findUnique({ where: { teamId_personId: { teamId: team.id, personId } } })
  if (!member) throw refused('/to', `is nobody of ${team.name}`)
}

function refused(pointer: string, detail: string): AppError {
  return new AppError('invalid', 'The nudge does not fit.', { errors: [{ pointer, detail }] })
}
