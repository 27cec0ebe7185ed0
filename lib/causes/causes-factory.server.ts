import 'server-only'
import { v7 as uuid } from 'uuid'
import { type Actor, personActor, systemActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import type { ChangeItem } from '@/lib/changes/change'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import type { IncidentItem } from '@/lib/incidents/incident'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { aChange, anIncident } from '@/prisma/factories'
import { newPerson } from '@/scripts/postgres/test-callers'

export const system = systemActor('test')
export const senderNow = () => ({ actor: system, requestId: 'causes', receivedAt: new Date() })

const BEGAN = '2026-03-05T14:00:00Z'
export const before = (hours: number) => new Date(Date.parse(BEGAN) - hours * 3_600_000).toISOString()

export const told = ({ source, externalId }: Pick<ChangeItem, 'source' | 'externalId'>) => ({ source, externalId })

export async function someone(name: string, role: Role): Promise<Actor> {
  const { id } = await newPerson({ role })
  return personActor({ id, name, role, email: `${name}@example.com`, teamIds: [] })
}

/** Changes of a service that went live two hours before `report` tells of an incident of it. */
export async function send(service: string, ...changes: Partial<ChangeItem>[]) {
  const items = changes.map((over) =>
    aChange({ service, deployedAt: before(2), mergedAt: before(5), sha: uuid(), ...over }),
  )
  const { results } = await ingestChanges(items, senderNow())
  return items.map((item, at) => ({ id: results[at]!.id!, item }))
}

export async function report(service: string, over: Partial<IncidentItem> = {}) {
  const item = anIncident({ service, startedAt: BEGAN, ...over })
  const { results } = await ingestIncidents([item], senderNow())
  return { key: `INC-${results[0]!.number}`, id: results[0]!.id!, item }
}

export const linkOf = (incidentId: string, changeId: string) =>
  db().cause.findUnique({ where: { incidentId_changeId: { incidentId, changeId } } })

export const linesOf = (entityId: string) =>
  db().auditEvent.findMany({ where: { entityId }, orderBy: { id: 'asc' }, select: { action: true, actorName: true } })
