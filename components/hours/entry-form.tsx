import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Form, FormAnswer } from '@/components/ui/form'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { zoneName } from '@/lib/format-time'
import { ApiError } from '@/lib/query/api-error'
import { instantOf } from '@/lib/time/local'
import { durationIn } from '@/lib/work/duration-in'
import { subjectOf, type Subject } from '@/lib/work/subject'
import type { Activity } from '@/lib/work/work-log'
import { ACTIVITY_WORDS } from '@/lib/work/words'
import { SubjectField } from './subject-field'

export type Written = {
  minutes: number
  startedAt?: string
  activity: Activity
  note: string | null
  incident?: string | null
  change?: ReturnType<typeof subjectOf>['change']
}
export type Begin = { local: string; minutes: string; activity: Activity; note: string; subject: Subject }

/** An entry while it is written. What it is for is sent only where it was picked anew. */
export function EntryForm({
  label,
  zone,
  begin,
  isNew = false,
  save,
  onDone,
}: {
  label: string
  zone: string
  begin: Begin
  isNew?: boolean
  save: (written: Written) => Promise<void>
  onDone: () => void
}) {
  const forId = useId()
  const [subject, setSubject] = useState(begin.subject)

  async function send(fields: FormData) {
    const said = (name: string) => String(fields.get(name) ?? '')
    const at = instantOf(said('startedAt'), zone)
    const minutes = durationIn(said('minutes'))
    if (!at) throw wrong('startedAt', 'is no time')
    if (minutes === null) throw wrong('minutes', 'is no duration, such as 45 or 1h 30')
    await save({
      minutes,
      // As it was: to the second, which the field does not show.
      ...((isNew || said('startedAt') !== begin.local) && { startedAt: at }),
      activity: said('activity') as Activity,
      note: said('note').trim() || null,
      ...(subject !== begin.subject && subjectOf(subject)),
    })
    onDone()
  }

  return (
    <div onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <Form send={send} label={label} className="grid max-w-[52rem] gap-3 py-3">
        <div className="grid grid-cols-[7rem_13rem_9rem_minmax(0,1fr)] items-start gap-3 phone:grid-cols-2">
          <TextField name="minutes" label="Duration" defaultValue={begin.minutes} autoFocus autoComplete="off" />
          <TextField
            name="startedAt"
            type="datetime-local"
            label={`Begun, ${zoneName(zone, new Date().toISOString())}`}
            defaultValue={begin.local}
          />
          <SelectField name="activity" label="Activity" defaultValue={begin.activity}>
            {Object.entries(ACTIVITY_WORDS).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </SelectField>
          <div className="grid min-w-0 gap-1">
            <label htmlFor={forId} className="font-medium">
              For
            </label>
            <SubjectField id={forId} label="For" value={subject} onPick={setSubject} />
          </div>
        </div>
        <TextField name="note" label="Note" optional defaultValue={begin.note} maxLength={5000} autoComplete="off" />
        <FormAnswer />
        <span className="flex gap-2">
          <SubmitButton>Save</SubmitButton>
          <Button onClick={onDone}>Leave it</Button>
        </span>
      </Form>
    </div>
  )
}

function wrong(field: string, why: string): ApiError {
  return new ApiError(422, why, null, { [field]: why })
}
