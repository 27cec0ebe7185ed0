import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { lockIncident } from '@/lib/causes/lock-incident.server'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { addressOf } from '@/lib/people/address-of.server'
import type { NewDecision, WeekDecision } from './decision'
import { holdWeek, refuseFrozen } from './hold-week.server'
import { readDecision } from './read-decisions.server'
import type { ScopeQuery } from './scope'
import { scopeOf } from './scope-of.server'

/** Writes down what a review decided that is no follow-up of an incident. */
export async function decide(
  name: string,
  query: ScopeQuery,
  { kind, title, ownerId = null, dueOn = null, ...about }: NewDecision,
  actor: Actor,
  requestId: string,
): Promise<WeekDecision> {
  must(actor, 'write', { kind: 'weekly-review' })
  const { week, team } = await scopeOf(name, query)
  const mode = about.mode ?? null
  const serviceId = about.service ? await serviceIdOf(about.service) : null
  if (ownerId) await addressOf(ownerId, 'ownerId')

  return transact(async (tx) => {
    const teamId = team?.id ?? null
    refuseFrozen(await holdWeek(tx, { week, teamId }))
    const incidentId = about.incident ? (await lockIncident(tx, about.incident, actor)).id : null
    const id = uuid()
    const what = { kind, title, ownerId, dueOn: dueOn ? new Date(dueOn) : null, mode, serviceId, incidentId }
    const byId = actor.kind === 'PERSON' ? actor.id : null
    await tx.weekDecision.create({ data: { id, week, teamId, ...what, by: actor.name, byId } })

    const decided = await readDecision(id, actor, tx)
    const { owner, incident, service } = decided
    const after = { week, team: team?.slug ?? null, kind, title, owner, dueOn, incident, mode, service }
    writeAudit(tx, actor, requestId, [
      { action: 'weekly-review.decided', entity: 'weekly-review', entityId: id, after },
    ])
    return decided
  })
}

async function serviceIdOf(slug: string): Promise<string> {
  const service = await db().service.findUnique({ where: { slug }, select: { id: true } })
  if (service) return service.id
  throw new AppError('invalid', `There is no service called ${slug}.`, {
    errors: [{ pointer: '/service', detail: 'names no service' }],
  })
}
