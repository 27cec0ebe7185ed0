import { INPUT } from '@/components/ui/text-field'
import { FIELD_NAMES, type FieldDraft, hasWords } from '@/lib/mapping-rules/draft'
import type { MappedField } from '@/lib/vendors/mapping'

const AREA = `${INPUT} h-auto min-h-16 py-1.5 font-mono text-small`

/** One field: own paths and words, and below them what is read anyway. */
export function MappingRow({
  field,
  read,
  draft,
  onChange,
}: {
  field: MappedField
  read: { paths: string[]; words: Record<string, string> } | undefined
  draft: FieldDraft
  onChange: (draft: FieldDraft) => void
}) {
  const name = FIELD_NAMES[field]

  return (
    <fieldset className="border-b border-rule pb-4">
      <legend className="font-medium">{name}</legend>
      <div className="mt-1 grid grid-cols-2 items-start gap-3 phone:grid-cols-1">
        <textarea
          aria-label={`Paths to ${name}`}
          placeholder="a path a line"
          spellCheck={false}
          className={AREA}
          value={draft.paths}
          onChange={(event) => onChange({ ...draft, paths: event.target.value })}
        />
        {hasWords(field) && (
          <textarea
            aria-label={`Words of ${name}`}
            placeholder="word = meaning"
            spellCheck={false}
            className={AREA}
            value={draft.words}
            onChange={(event) => onChange({ ...draft, words: event.target.value })}
          />
        )}
      </div>
      <p className="mt-1 text-small break-words text-ink-3">
        {read ? `Then ${read.paths.join(', ')}` : 'Nothing else is read; the kind of event may say it.'}
      </p>
    </fieldset>
  )
}
