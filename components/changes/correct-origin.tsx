import { DialogSheet } from '@/components/ui/dialog-sheet'
import { Form, FormAnswer } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import type { ChangeDetail } from '@/lib/changes/change'
import type { NewCorrection } from '@/lib/corrections/correction'
import { Origin } from '@/lib/origins/origin'
import { OriginOptions } from './origin-options'

/** Says who wrote the change, and why that is known. */
export function CorrectOrigin({
  change,
  correct,
}: {
  change: ChangeDetail
  correct: (wish: NewCorrection) => Promise<unknown>
}) {
  return (
    <DialogSheet word="Correct" label="Correct who wrote it" title="Who wrote it?">
      {(close) => (
        <Form
          label="Correct who wrote it"
          className="mt-3 grid gap-4"
          send={async (fields) => {
            await correct({ origin: Origin.parse(fields.get('origin')), reason: String(fields.get('reason')) })
            close()
          }}
        >
          <p className="text-pretty text-ink-2">
            A person’s word goes before all evidence, which is kept. It is written down with your name, and can be taken
            back.
          </p>
          <SelectField name="origin" label="Written by" defaultValue={change.origin === 'HUMAN' ? 'AI' : 'HUMAN'}>
            <OriginOptions />
          </SelectField>
          <TextField name="reason" label="How that is known" maxLength={1000} autoComplete="off" />
          <FormAnswer />
          <SubmitButton>Correct</SubmitButton>
        </Form>
      )}
    </DialogSheet>
  )
}
