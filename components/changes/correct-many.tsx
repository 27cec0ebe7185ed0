import { useState } from 'react'
import { PreviewFlows } from '@/components/attribution/preview-flows'
import { Button } from '@/components/ui/button'
import { DialogSheet } from '@/components/ui/dialog-sheet'
import { Form, FormAnswer } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { Preview } from '@/lib/attribution/preview'
import { CorrectionOutcome, MOST_AT_ONCE, type NewCorrection } from '@/lib/corrections/correction'
import { count, counted } from '@/lib/format'
import { Origin } from '@/lib/origins/origin'
import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'
import { OriginOptions } from './origin-options'

export type Which = { ids: string[] } | { filter: Record<string, string> }

/** A person's word on many changes: first what it would change, then whether to do it. */
export function CorrectMany({
  word,
  look,
  which,
  onDone,
}: {
  word: string
  look?: 'lead' | 'plain'
  which: Which
  onDone: (outcome: CorrectionOutcome) => void
}) {
  return (
    <DialogSheet word={word} title="Who wrote them?" look={look ?? 'plain'}>
      {(close) => (
        <Steps
          which={which}
          onDone={(outcome) => {
            close()
            onDone(outcome)
          }}
        />
      )}
    </DialogSheet>
  )
}

function Steps({ which, onDone }: { which: Which; onDone: (outcome: CorrectionOutcome) => void }) {
  const [seen, setSeen] = useState<{ wish: NewCorrection; preview: Preview } | null>(null)
  if (seen) return <Confirmed which={which} {...seen} onBack={() => setSeen(null)} onDone={onDone} />

  const look = async (fields: FormData) => {
    const wish = { origin: Origin.parse(fields.get('origin')), reason: String(fields.get('reason')) }
    const init = { method: 'POST', ...asJson({ ...which, origin: wish.origin }) }
    setSeen({ wish, preview: await api(Preview, '/corrections/preview', init) })
  }
  return (
    <Form label="Correct many" send={look} className="mt-3 grid gap-4">
      <p className="text-pretty text-ink-2">
        A person’s word goes before all evidence, which is kept. What is said together is taken back together.
      </p>
      <SelectField name="origin" label="Written by" defaultValue="HUMAN">
        <OriginOptions />
      </SelectField>
      <TextField name="reason" label="How that is known" maxLength={1000} autoComplete="off" />
      <FormAnswer />
      <SubmitButton>Show what would change</SubmitButton>
    </Form>
  )
}

function Confirmed({
  which,
  wish,
  preview,
  onBack,
  onDone,
}: {
  which: Which
  wish: NewCorrection
  preview: Preview
  onBack: () => void
  onDone: (outcome: CorrectionOutcome) => void
}) {
  const act = async () => {
    const init = { method: 'POST', ...asJson({ ...which, ...wish, expected: preview.of }) }
    onDone(await api(CorrectionOutcome, '/corrections', init))
  }
  const isTooMany = preview.of > MOST_AT_ONCE

  return (
    <Form label="Correct many, confirmed" send={act} className="mt-3 grid gap-4">
      <PreviewFlows preview={preview} />
      {isTooMany && (
        <p role="alert">
          {count(preview.of)} changes fit, and at most {count(MOST_AT_ONCE)} are corrected at once. Narrow the list, or
          make a rule of it under Settings.
        </p>
      )}
      <FormAnswer />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onBack}>Back</Button>
        {!isTooMany && preview.of > 0 && <SubmitButton>{`Correct ${counted(preview.of, 'change')}`}</SubmitButton>}
      </div>
    </Form>
  )
}
