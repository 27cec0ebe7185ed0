import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Form, FormAnswer } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { longDay } from '@/lib/format-time'
import { rosterWords } from '@/lib/teams/roster-words'
import type { RosterEntry } from '@/lib/teams/team'

/** SRE hours a week, each row from a Monday on until the next. */
export function Rosters({
  rosters,
  today,
  nextMonday,
  onSet,
  onTakeBack,
}: {
  rosters: readonly RosterEntry[]
  today: string
  nextMonday: string
  /** null: whoever looks may not. */
  onSet: ((entry: RosterEntry) => Promise<void>) | null
  onTakeBack: (entry: RosterEntry) => void
}) {
  const [isAdding, setAdding] = useState(false)
  const now = rosters.find(({ effectiveFrom }) => effectiveFrom <= today)

  return (
    <>
      {rosters.length === 0 && (
        <p className="text-ink-2">There is no roster, so the team’s hours have no share of the week.</p>
      )}
      <ul aria-label="Rosters, the latest first" className="divide-y divide-rule border-b border-rule empty:hidden">
        {rosters.map((entry) => (
          <li key={entry.effectiveFrom} className="flex min-h-(--row) flex-wrap items-center gap-x-4 py-1.5">
            <span className="w-40">
              from {longDay(entry.effectiveFrom)}
              {entry === now && <span className="text-ink-3"> · now</span>}
            </span>
            <span>{rosterWords(entry)}</span>
            {onSet && (
              <button
                type="button"
                className="act ml-auto min-h-6"
                aria-label={`Take back the roster from ${longDay(entry.effectiveFrom)}`}
                onClick={() => onTakeBack(entry)}
              >
                Take back
              </button>
            )}
          </li>
        ))}
      </ul>
      {onSet && !isAdding && (
        <div className="mt-3">
          <Button onClick={() => setAdding(true)}>Add a roster</Button>
        </div>
      )}
      {onSet && isAdding && (
        <RosterForm first={rosters[0]} from={nextMonday} onSet={onSet} onDone={() => setAdding(false)} />
      )}
    </>
  )
}

function RosterForm({
  first,
  from,
  onSet,
  onDone,
}: {
  first: RosterEntry | undefined
  from: string
  onSet: (entry: RosterEntry) => Promise<void>
  onDone: () => void
}) {
  async function send(fields: FormData) {
    const said = (name: string) => String(fields.get(name))
    const [hoursPerWeek, sres] = [Number(said('hoursPerWeek')), Number(said('sres'))]
    await onSet({ effectiveFrom: said('effectiveFrom'), hoursPerWeek, sres })
    onDone()
  }

  return (
    <div onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <Form send={send} label="Add a roster" className="mt-4 grid gap-3">
        <div className="grid max-w-[34rem] grid-cols-3 items-start gap-3 phone:grid-cols-2">
          <TextField
            name="effectiveFrom"
            type="date"
            label="From Monday"
            step={7}
            min="1990-01-01"
            defaultValue={from}
            autoFocus
          />
          <TextField
            name="hoursPerWeek"
            type="number"
            label="Hours a week"
            min={0}
            max={10_000}
            step="any"
            defaultValue={first?.hoursPerWeek}
          />
          <TextField name="sres" type="number" label="SREs" min={0} max={1000} defaultValue={first?.sres} />
        </div>
        <FormAnswer />
        <span className="flex gap-2">
          <SubmitButton>Save</SubmitButton>
          <Button onClick={onDone}>Leave it</Button>
        </span>
      </Form>
    </div>
  )
}
