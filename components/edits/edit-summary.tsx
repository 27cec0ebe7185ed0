import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { INPUT } from '@/components/ui/text-field'
import { type Shown, shownOf } from '@/lib/edits/shown'
import type { Edit } from '@/lib/edits/use-edit'
import { saying } from '@/lib/edits/wish'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { From } from './from'

/** What happened, in as many words as it takes. */
export function EditSummary({ incident, edit, now }: { incident: IncidentDetail; edit: Edit | null; now: string }) {
  const [draft, setDraft] = useState<{ text: string; seen: Shown } | null>(null)
  const { summary } = incident
  const begin = () => setDraft({ text: summary ?? '', seen: shownOf(incident) })

  if (!edit || !draft)
    return (
      <div className="mt-3 max-w-[46em]">
        {summary && <p className="text-body break-words whitespace-pre-line text-ink-2">{summary}</p>}
        <div className="mt-1 flex flex-wrap items-baseline gap-x-4">
          <From field="summary" {...{ incident, edit, now }} />
          {edit && (
            <button type="button" data-edits="summary" className="act text-small" onClick={begin}>
              {summary ? 'Edit the summary' : 'Say what happened'}
            </button>
          )}
        </div>
      </div>
    )

  async function save() {
    const kept = draft!
    setDraft(null)
    const text = kept.text.trim() || null
    if (text === (kept.seen.summary || null)) return
    if (!(await edit!.edit(saying({ summary: text }), kept.seen))) setDraft(kept)
  }

  return (
    <form
      className="mt-3 grid max-w-[46em] gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <textarea
        aria-label="Summary"
        rows={5}
        value={draft.text}
        maxLength={20_000}
        autoFocus
        onChange={({ target }) => setDraft({ ...draft, text: target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(null)
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        }}
        className={`${INPUT} !h-auto py-2 text-body`}
      />
      <p className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="lead">
          Save summary
        </Button>
        <Button onClick={() => setDraft(null)}>Cancel</Button>
        <span className="text-small text-ink-3">Ctrl Enter saves.</span>
      </p>
    </form>
  )
}
