import { fieldChanges } from '@/lib/audit/changes-of'
import { MISSING } from '@/lib/format'

type Said = Record<string, unknown> | null

/** What was there before and after, a line a field; where nothing was there, only what is. */
export function FieldChanges({ before, after }: { before: Said; after: Said }) {
  return fieldChanges({ before, after }).map((change) => (
    <p key={change.field} className="text-small wrap-anywhere text-ink-2">
      {change.field}:{' '}
      {change.before !== MISSING && (
        <>
          <del className="text-ink-3">{change.before}</del> <span aria-hidden="true">→</span>{' '}
        </>
      )}
      <ins className="no-underline">{change.after}</ins>
    </p>
  ))
}
