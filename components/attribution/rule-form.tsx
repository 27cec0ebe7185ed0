import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { DialogSheet } from '@/components/ui/dialog-sheet'
import { Form, FormAnswer } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { OriginOptions } from '@/components/changes/origin-options'
import { Preview } from '@/lib/attribution/preview'
import { MadeOriginRule, RuledOrigin } from '@/lib/origin-rules/origin-rule'
import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'
import { PreviewFlows } from './preview-flows'

/** A new rule: first what it would change, then whether to make it. */
export function RuleForm({ repositories, onMade }: { repositories: string[]; onMade: (made: MadeOriginRule) => void }) {
  return (
    <DialogSheet word="Add a rule…" title="Who wrote what carries no mark?">
      {(close) => (
        <Steps
          repositories={repositories}
          onMade={(made) => {
            close()
            onMade(made)
          }}
        />
      )}
    </DialogSheet>
  )
}

function Steps({ repositories, onMade }: { repositories: string[]; onMade: (made: MadeOriginRule) => void }) {
  const [seen, setSeen] = useState<{ wish: object; preview: Preview } | null>(null)
  const look = async (fields: FormData) => {
    const wish = wishOf(fields)
    setSeen({ wish, preview: await api(Preview, '/origin-rules/preview', { method: 'POST', ...asJson(wish) }) })
  }

  return (
    <>
      <div hidden={seen !== null}>
        <Form label="New rule" send={look} className="mt-3 grid gap-4">
          <SelectField name="repository" label="Repository">
            {repositories.map((name) => (
              <option key={name}>{name}</option>
            ))}
            <option value="">Every repository</option>
          </SelectField>
          <TextField
            name="path"
            label="Path"
            optional
            maxLength={500}
            autoComplete="off"
            hint="As in CODEOWNERS: /generated/ or *.sql. It holds only where every file of a change fits."
          />
          <SelectField name="origin" label="Written by" defaultValue="HUMAN">
            <OriginOptions withUnknown={false} />
          </SelectField>
          <TextField
            name="effectiveFrom"
            label="Merged since"
            type="date"
            hint="From the beginning of that day, in UTC. What was merged before stays as it is."
          />
          <TextField name="effectiveUntil" label="Merged before" type="date" optional />
          <TextField
            name="reason"
            label="How that is known"
            maxLength={1000}
            autoComplete="off"
            hint="Such as: CI refuses commits that do not say whether AI was used."
          />
          <FormAnswer />
          <SubmitButton>Show what would change</SubmitButton>
        </Form>
      </div>
      {seen && <Make {...seen} onBack={() => setSeen(null)} onMade={onMade} />}
    </>
  )
}

function Make({
  wish,
  preview,
  onBack,
  onMade,
}: {
  wish: object
  preview: Preview
  onBack: () => void
  onMade: (made: MadeOriginRule) => void
}) {
  const make = async () => onMade(await api(MadeOriginRule, '/origin-rules', { method: 'POST', ...asJson(wish) }))

  return (
    <Form label="Make the rule" send={make} className="mt-3 grid gap-4">
      <PreviewFlows preview={preview} />
      <p className="text-ink-2">It holds for what comes as well, until it is withdrawn.</p>
      <FormAnswer />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onBack}>Back</Button>
        <SubmitButton>Make the rule</SubmitButton>
      </div>
    </Form>
  )
}

function wishOf(fields: FormData): object {
  const said = (name: string) => String(fields.get(name) ?? '').trim()
  const day = (name: string) => (said(name) ? `${said(name)}T00:00:00Z` : null)
  return {
    repository: said('repository') || null,
    path: said('path') || null,
    origin: RuledOrigin.parse(said('origin')),
    reason: said('reason'),
    effectiveFrom: day('effectiveFrom'),
    effectiveUntil: day('effectiveUntil'),
  }
}
