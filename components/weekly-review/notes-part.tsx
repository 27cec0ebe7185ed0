import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form, FormAnswer } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { INPUT } from '@/components/ui/text-field'
import { MAX_NOTES, type WeekNotes } from '@/lib/weekly-review/notes'
import type { useWeekReview } from '@/lib/weekly-review/use-week-review'
import { Nothing } from './open-parts'

/** What was noted, and where whoever may writes it. */
export function Notes({ notes, say }: { notes: WeekNotes; say: ReturnType<typeof useWeekReview> | null }) {
  /** What stood there when somebody began to write: it may be another by the time they are done. */
  const [from, setFrom] = useState<WeekNotes | null>()
  if (!from || !say)
    return (
      <>
        {notes.body ? (
          <p className="max-w-[46em] text-body whitespace-pre-wrap wrap-anywhere">{notes.body}</p>
        ) : (
          <Nothing>Nothing was noted.</Nothing>
        )}
        {say && (
          <span data-paper="none">
            <Button className="mt-3" autoFocus={from === null} onClick={() => setFrom(notes)}>
              {notes.body ? 'Change the notes' : 'Write notes'}
            </Button>
          </span>
        )}
      </>
    )

  async function submit(fields: FormData) {
    await say!.note(String(fields.get('body')).trim(), from!)
    setFrom(null)
  }
  return (
    <Form send={submit} label="Notes" className="grid max-w-[46em] gap-3">
      <Field name="body" label="Notes of the meeting" optional>
        {(wiring) => (
          <textarea
            {...wiring}
            name="body"
            rows={6}
            autoFocus
            maxLength={MAX_NOTES}
            defaultValue={from.body}
            className={`${INPUT} h-auto py-2`}
          />
        )}
      </Field>
      <FormAnswer />
      <span className="flex gap-2">
        <SubmitButton look="plain">Save</SubmitButton>
        <Button onClick={() => setFrom(null)}>Leave it</Button>
      </span>
    </Form>
  )
}
