import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Find } from '@/components/ui/find'
import { Form, FormAnswer } from '@/components/ui/form'
import { Key } from '@/components/ui/key'
import { TextField } from '@/components/ui/text-field'
import { useAwake } from '@/lib/query/use-awake'
import { peopleQuery } from '@/lib/people/queries'
import { DecisionKind } from '@/lib/weekly-review/decision'
import type { Planned } from '@/lib/weekly-review/use-week-review'

/** What shall be done, by whom and by when; or that nothing is, or that the next review decides. Enter decides. */
export function DecideForm({
  about,
  send,
  onDone,
}: {
  about: string
  send: (kind: DecisionKind, words: Planned) => Promise<void>
  onDone: () => void
}) {
  const [ownerId, setOwnerId] = useState('')
  const isAwake = useAwake()
  const { data } = useQuery(peopleQuery())
  const people = (data?.items ?? []).map(({ id, name, isYou }) => ({
    value: id,
    label: isYou ? `${name} (you)` : name,
  }))
  const options = [...people, { value: '', label: '– nobody yet' }]

  async function submit(fields: FormData) {
    const kind = DecisionKind.parse(fields.get('kind'))
    const dueOn = String(fields.get('dueOn')) || null
    const title = String(fields.get('title')).trim()
    await send(
      kind,
      kind === 'ACTION' ? { title, ownerId: ownerId || null, dueOn } : { title, ownerId: null, dueOn: null },
    )
    onDone()
  }

  return (
    <div
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && leave(event, onDone)}
      data-paper="none"
    >
      <Form send={submit} label={`Decide on ${about}`} className="mt-3 grid gap-3">
        <div className="grid grid-cols-[minmax(0,1fr)_10rem] items-start gap-3 phone:grid-cols-1">
          <TextField
            name="title"
            label="Decision, or why there is nothing to do"
            maxLength={500}
            autoFocus
            autoComplete="off"
          />
          <TextField name="dueOn" label="Due" type="date" optional className="dark:[color-scheme:dark]" />
        </div>
        <p>
          Owner:{' '}
          <Find label="Owner" options={options} value={ownerId} onPick={setOwnerId}>
            {options.find(({ value }) => value === ownerId)?.label}
          </Find>
        </p>
        <input type="hidden" name="kind" defaultValue="ACTION" />
        <FormAnswer />
        <span className="flex flex-wrap gap-2">
          {KINDS.map(([kind, word]) => (
            // Enter presses the first of them.
            <Button
              key={kind}
              type="submit"
              look={kind === 'ACTION' ? 'lead' : 'plain'}
              disabled={!isAwake}
              onClick={({ currentTarget }) => wish(currentTarget.form, kind)}
            >
              {word}
            </Button>
          ))}
          <Button onClick={onDone}>
            Leave it<Key>Esc</Key>
          </Button>
        </span>
      </Form>
    </div>
  )
}

const KINDS = [
  ['ACTION', 'Decide'],
  ['NOTHING', 'Nothing to do'],
  ['LATER', 'Next week'],
] as const

function wish(form: HTMLFormElement | null, kind: DecisionKind) {
  const field = form?.elements.namedItem('kind')
  if (field instanceof HTMLInputElement) field.value = kind
}

/** Escape leaves what is innermost, and not the presenter as well. */
function leave(event: React.KeyboardEvent, onDone: () => void) {
  event.preventDefault()
  event.stopPropagation()
  onDone()
}
