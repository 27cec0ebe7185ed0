import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { readIncident } from '@/lib/incidents/read.server'
import type { IncidentEdit } from './edit'
import { writeEdit } from './write-edit.server'

/** Edits an incident of the version that was read, and tells how it stands then. */
export async function editIncident(
  name: string,
  wish: IncidentEdit,
  version: number | null,
  actor: Actor,
  requestId: string,
): Promise<IncidentDetail> {
  const { id } = await writeEdit(name, wish, version, actor, requestId)
  return readIncident(id, actor)
}
