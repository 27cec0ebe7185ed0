import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { INPUT } from '@/components/ui/text-field'
import { type Shown, shownOf } from '@/lib/edits/shown'
import { FIELD_WORDS } from '@/lib/edits/said-words'
import type { Edit } from '@/lib/edits/use-edit'
import { saying } from '@/lib/edits/wish'
import { zoneName } from '@/lib/format-time'
import type { IncidentDetail } from '@/lib/incidents/incident'
import type { Milestone } from '@/lib/incidents/times-bar'
import { instantOf, localAt } from '@/lib/time/local'

type Edited = { milestone: Milestone; incident: IncidentDetail; edit: Edit }

/** When it was that, typed as clocks of the reader show it. Empty, it is a gap. */
export function EditTime({ children, ...edited }: Edited & { children: ReactNode }) {
  const name = FIELD_WORDS[`${edited.milestone}At`]

  return (
    <span data-edits={`${edited.milestone}At`}>
      <Popover word={children} label={`${name}: set the time`} title={name} look="pick inline text-left coarse:py-1.5">
        {(close) => <TimeForm {...edited} close={close} />}
      </Popover>
    </span>
  )
}

function TimeForm({ milestone, incident, edit, close }: Edited & { close: () => void }) {
  const id = useId()
  const field = `${milestone}At` as const
  const { timeZone: zone, startedAt } = incident
  const before = incident[field]
  const [seen] = useState<Shown>(() => shownOf(incident))
  const [problem, setProblem] = useState('')
  const isStart = milestone === 'started'

  function say(time: string | null) {
    close()
    if (time !== seen[field]) void edit.edit(saying({ [field]: time }), seen)
  }

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const local = String(new FormData(event.currentTarget).get('time'))
    if (before && local === localAt(before, zone)) return close()
    if (!local) return isStart ? setProblem('An incident began at some time.') : say(null)
    const time = instantOf(local, zone)
    if (!time) return setProblem('That is no date and time.')
    if (!isStart && time < startedAt) return setProblem('That lies before it started.')
    say(time)
  }

  return (
    <form noValidate onSubmit={save} className="mt-3 grid gap-3">
      <div className="grid gap-1">
        <label htmlFor={id} className="font-medium">
          Date and time, {zoneName(zone, startedAt)}
        </label>
        <input
          id={id}
          name="time"
          type="datetime-local"
          step={60}
          defaultValue={before ? localAt(before, zone) : ''}
          aria-describedby={`${id}-hint`}
          aria-invalid={problem !== '' || undefined}
          className={`${INPUT} dark:[color-scheme:dark]`}
        />
        <p role="alert" className="text-small text-signal empty:hidden">
          {problem}
        </p>
        <p id={`${id}-hint`} className="max-w-[20em] text-small text-ink-3">
          {isStart ? 'By your clock.' : 'By your clock. Left empty, it is a gap and no figure counts it.'}
        </p>
      </div>
      <p className="flex flex-wrap gap-2">
        <Button type="submit" look="lead">
          Save time
        </Button>
        {before && !isStart && <Button onClick={() => say(null)}>No time known</Button>}
      </p>
    </form>
  )
}
