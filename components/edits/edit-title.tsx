import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { INPUT } from '@/components/ui/text-field'
import { type Shown, shownOf } from '@/lib/edits/shown'
import type { Edit } from '@/lib/edits/use-edit'
import { saying } from '@/lib/edits/wish'
import type { IncidentDetail } from '@/lib/incidents/incident'

/** The title: a click or E makes it a field, Enter says it, Escape leaves it. What is refused stays in the field. */
export function EditTitle({ incident, edit }: { incident: IncidentDetail; edit: Edit | null }) {
  const [draft, setDraft] = useState<{ text: string; seen: Shown } | null>(null)
  const { title } = incident
  if (!edit || !draft)
    return (
      <h1 className="mt-2 max-w-[32em] font-serif text-title font-medium text-balance [overflow-wrap:anywhere]">
        {edit ? (
          <button
            type="button"
            data-edits="title"
            title="Edit the title"
            className="-mx-1 max-w-full rounded-control px-1 text-left [overflow-wrap:anywhere] hover:bg-hover"
            onClick={() => setDraft({ text: title, seen: shownOf(incident) })}
          >
            {title}
          </button>
        ) : (
          title
        )}
      </h1>
    )

  async function save() {
    const kept = draft!
    setDraft(null)
    const text = kept.text.trim()
    if (!text || text === kept.seen.title) return
    if (!(await edit!.edit(saying({ title: text }), kept.seen))) setDraft(kept)
  }

  return (
    <form
      className="mt-2 flex max-w-[60em] flex-wrap gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h1 className="sr-only">{title}</h1>
      <input
        aria-label="Title"
        value={draft.text}
        maxLength={500}
        autoFocus
        onChange={({ target }) => setDraft({ ...draft, text: target.value })}
        onKeyDown={({ key }) => key === 'Escape' && setDraft(null)}
        className={`${INPUT} !h-10 flex-[1_1_20rem] font-serif !text-finding`}
      />
      <Button type="submit" look="lead" className="!h-10">
        Save title
      </Button>
      <Button className="!h-10" onClick={() => setDraft(null)}>
        Cancel
      </Button>
    </form>
  )
}
