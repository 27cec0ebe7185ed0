import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { settleOrigin } from '@/lib/incidents/settle-origin.server'
import { lockIncident } from './lock-incident.server'
import { relink } from './relink.server'

/** Takes back what was said here of a change. What the sender of the incident says of it holds again. */
export async function takeCauseBack(name: string, changeId: string, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'write', { kind: 'incident' })

  await transact(async (tx) => {
    const incident = await lockIncident(tx, name, actor)
    const key = { incidentId: incident.id, changeId }
    const before = await tx.cause.findUnique({
      where: { incidentId_changeId: key },
      include: { change: { select: { number: true, sha: true, repository: { select: { name: true } } } } },
    })
    if (!before) throw new AppError('not-found', 'Nothing was said here of that change.')
    if (before.method === 'DECLARED' && before.decidedBy === incident.source)
      throw new AppError('conflict', `${incident.source} says so, and goes on saying it. Rule it out instead.`)
    if (before.method !== 'DECLARED' && actor.kind !== 'PERSON')
      throw new AppError('conflict', `${before.decidedBy} decided that here, and a program does not overrule a person.`)

    await tx.cause.delete({ where: { incidentId_changeId: key } })
    await relink(tx, incident)
    await settleOrigin(tx, [incident.id])
    const { certainty, method, confidence, note, change } = before
    const of = `${change.repository.name}${change.number === null ? `@${change.sha.slice(0, 12)}` : `#${change.number}`}`
    writeAudit(tx, actor, requestId, [
      {
        action: 'cause.taken-back',
        entity: 'incident',
        entityId: incident.id,
        before: { change: of, certainty, method, confidence, note },
      },
    ])
  })
}
