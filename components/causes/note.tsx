import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { INPUT } from '@/components/ui/text-field'
import { subjectOf } from '@/lib/causes/as-said'
import type { Say } from '@/lib/causes/use-say'
import { shortName } from '@/lib/changes/words'
import type { CauseLink } from '@/lib/incidents/incident'

/** What somebody adds to their word on a change. */
export function Note({ cause, say }: { cause: CauseLink; say: Say }) {
  const [draft, setDraft] = useState<string | null>(null)
  const name = shortName(cause)
  if (draft === null)
    return (
      <button type="button" className="act mt-1 text-small" onClick={() => setDraft(cause.note ?? '')}>
        {cause.note ? 'Edit the note' : 'Add a note'}
        <span className="sr-only"> on {name}</span>
      </button>
    )

  function save() {
    const note = draft!.trim() || null
    setDraft(null)
    if (note !== cause.note) void say.sayCause(subjectOf.link(cause), cause.certainty, undefined, note)
  }

  return (
    <form
      className="mt-2 flex flex-wrap gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <input
        aria-label={`Note on ${name}`}
        value={draft}
        maxLength={2000}
        autoFocus
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && setDraft(null)}
        className={`${INPUT} flex-[1_1_14rem]`}
      />
      <Button type="submit">Save note</Button>
    </form>
  )
}
