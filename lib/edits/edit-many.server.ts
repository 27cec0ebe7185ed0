import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { AppError, STATUS_OF } from '@/lib/errors'
import { requireIncident } from '@/lib/incidents/read.server'
import { FieldError } from '@/lib/ingest/batch'
import type { EditResult, EditsAnswer, IncidentEdits } from './edit-many'
import { writeEdit } from './write-edit.server'

/** Edits several incidents, one after the other: one that is refused leaves the others done. */
export async function editMany({ items }: IncidentEdits, actor: Actor, requestId: string): Promise<EditsAnswer> {
  const results: EditResult[] = []
  for (const [index, item] of items.entries()) results.push({ index, ...(await editOne(item, actor, requestId)) })

  const edited = results.filter(({ status }) => status === 200).length
  return { results, summary: { edited, refused: results.length - edited } }
}

async function editOne(
  { incident: name, version, edit }: IncidentEdits['items'][number],
  actor: Actor,
  requestId: string,
): Promise<Omit<EditResult, 'index'>> {
  try {
    const { id, spoken } = await writeEdit(name, edit, version, actor, requestId)
    const incident = await requireIncident(id, actor)
    return { status: 200, incident: incident.key, version: incident.version, spoken }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal' || error.code === 'unavailable') throw error
    const errors = FieldError.array().safeParse(error.details.errors).data
    return { status: STATUS_OF[error.code], incident: name, detail: error.message, ...(errors && { errors }) }
  }
}
