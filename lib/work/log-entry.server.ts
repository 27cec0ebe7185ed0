import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { AppError } from '@/lib/errors'
import { LOGGED_HERE, type NewEntry, type NewIncidentEntry, type WorkLogEntry } from './entry'
import { ingestWorkLogs } from './ingest.server'
import { readEntry } from './read-entry.server'
import { refuseRejected } from './refuse-rejected'

type Wish = NewIncidentEntry & Pick<NewEntry, 'incident' | 'change'>

/** Logs time here, by the way in that everybody's comes by. The same `externalId` again is another version of it. */
export async function logEntry(
  { personEmail, startedAt, ...wish }: Wish,
  actor: Actor,
  requestId: string,
  externalId: string = uuid(),
): Promise<WorkLogEntry> {
  must(actor, 'write', { kind: 'work-log' })
  const email = personEmail ?? actor.email ?? refuseNobody()
  const receivedAt = new Date()
  const item = {
    source: LOGGED_HERE,
    externalId,
    personEmail: email,
    ...(email === actor.email && { personName: actor.name }),
    startedAt: startedAt ?? new Date(receivedAt.getTime() - wish.minutes * 60_000).toISOString(),
    ...wish,
  }
  const { results } = await ingestWorkLogs([item], { actor, requestId, receivedAt })
  return readEntry(refuseRejected(results[0]!), actor)
}

function refuseNobody(): never {
  const errors = [{ pointer: '/personEmail', detail: 'is missing: a program must say whose time it is' }]
  throw new AppError('invalid', 'Whose time is it?', { errors })
}
