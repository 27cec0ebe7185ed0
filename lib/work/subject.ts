import type { ChangeRef } from '@/lib/ingest/fields'

/** What time was spent on, as it is picked: by the key that people know it by. */
export type Subject = { incident: string; name: string } | { change: ChangeRef; name: string } | null

/** As the API takes it. One takes the place of the other; null: it was for neither. */
export function subjectOf(subject: Subject): { incident: string | null; change: ChangeRef | null } {
  return {
    incident: subject && 'incident' in subject ? subject.incident : null,
    change: subject && 'change' in subject ? subject.change : null,
  }
}
