import type { IncidentDetail } from '@/lib/incidents/incident'
import { wantedIn, type Wish } from './wish'
import type { Word } from './words'

/** The incident as it will look once the server agrees. A person given by id is named by `nameOf`. */
export function asEdited(
  incident: IncidentDetail,
  wish: Wish,
  by: string,
  nameOf: (personId: string) => string | null = () => null,
): IncidentDetail {
  const edited = { ...incident, words: { ...incident.words } }
  for (const [field, { value, back }] of wantedIn(wish)) {
    if (back) delete edited.words[field]
    else edited.words[field] = word(incident.words[field], by)
    if (field === 'origin') Object.assign(edited, { declaredOrigin: value, origin: originFrom(incident, value) })
    else if (field === 'assigneeEmail')
      Object.assign(edited, { assigneeId: value, assignee: typeof value === 'string' ? nameOf(value) : null })
    else Object.assign(edited, { [field]: value })
  }
  return edited
}

/** What the sender says of it the server knows; until it answers nothing is news. */
function word(before: Word | undefined, by: string): Word {
  return { by, at: new Date().toISOString(), told: before?.told ?? null, isNews: false }
}

/** A confirmed cause stands before what is declared. */
function originFrom({ causes, origin }: IncidentDetail, declared: unknown) {
  return causes.some(({ certainty }) => certainty === 'CONFIRMED') ? origin : (declared ?? 'UNKNOWN')
}
