import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Elapsed } from '@/components/timers/elapsed'
import { Button } from '@/components/ui/button'
import { Form, FormAnswer } from '@/components/ui/form'
import { say } from '@/components/ui/said'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { duration } from '@/lib/format-duration'
import { api } from '@/lib/query/api'
import { ApiError } from '@/lib/query/api-error'
import { asJson, send } from '@/lib/query/send'
import { timerQuery } from '@/lib/timers/queries'
import { useTimer } from '@/lib/timers/use-timer'
import { durationIn } from '@/lib/work/duration-in'
import { WorkLogEntry } from '@/lib/work/entry'
import { ACTIVITY_WORDS } from '@/lib/work/words'

/** The ways to log time on an incident: a clock that runs, or a few words afterwards. */
export function LogWork({ incident }: { incident: string }) {
  const client = useQueryClient()
  const timer = useTimer(say)
  const { data } = useQuery(timerQuery())
  const [isWriting, setWriting] = useState(false)
  const runs = data?.timer?.incident === incident ? data.timer : null

  async function log(fields: FormData) {
    const minutes = durationIn(String(fields.get('minutes')))
    if (minutes === null) throw new ApiError(422, '', null, { minutes: 'is no duration, such as 45 or 1h 30' })
    const note = String(fields.get('note')).trim()
    const body = { minutes, activity: fields.get('activity'), ...(note && { note }) }
    const { id } = await api(WorkLogEntry, `/incidents/${incident}/work-logs`, { method: 'POST', ...asJson(body) })
    setWriting(false)
    say({ words: `${duration(minutes)} logged.`, undo: () => void takeBack(id) })
    await client.invalidateQueries()
  }

  async function takeBack(id: string) {
    try {
      await send('DELETE', `/work-logs/${id}`)
      say({ words: 'Taken back.' })
    } catch (error) {
      say({ problem: (error as Error).message })
    }
    await client.invalidateQueries()
  }

  return (
    <div className="mb-3">
      <p className="flex flex-wrap items-center gap-2">
        {runs ? (
          <>
            <Button onClick={() => void timer.stop()}>Stop and log</Button>
            <span className="text-ink-2">
              The timer runs: <Elapsed since={runs.startedAt} />
            </span>
          </>
        ) : (
          <Button onClick={() => void timer.start({ incident, activity: 'TRIAGE' })}>Start timer</Button>
        )}
        {!isWriting && <Button onClick={() => setWriting(true)}>Log time</Button>}
      </p>
      {isWriting && (
        <div onKeyDown={(event) => event.key === 'Escape' && setWriting(false)}>
          <Form send={log} label="Log time" className="grid max-w-[36rem] gap-3 pt-3">
            <div className="grid grid-cols-[8rem_9rem_minmax(0,1fr)] items-start gap-3 phone:grid-cols-2">
              <TextField name="minutes" label="Duration" placeholder="45, 1h 30" autoFocus autoComplete="off" />
              <SelectField name="activity" label="Activity" defaultValue="TRIAGE">
                {Object.entries(ACTIVITY_WORDS).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </SelectField>
              <div className="phone:col-span-2">
                <TextField name="note" label="Note" optional maxLength={5000} autoComplete="off" />
              </div>
            </div>
            <FormAnswer />
            <span className="flex flex-wrap items-center gap-2">
              <SubmitButton>Log it</SubmitButton>
              <Button onClick={() => setWriting(false)}>Leave it</Button>
              <span className="text-small text-ink-3">It ends now; put it elsewhere in your week.</span>
            </span>
          </Form>
        </div>
      )}
    </div>
  )
}
