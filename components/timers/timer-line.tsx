import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { say } from '@/components/ui/said'
import { SELECT } from '@/components/ui/text-field'
import { SubjectField } from '@/components/hours/subject-field'
import { subjectOf, type Subject } from '@/lib/work/subject'
import { timerQuery } from '@/lib/timers/queries'
import type { Timer } from '@/lib/timers/timer'
import { useTimer } from '@/lib/timers/use-timer'
import type { Activity } from '@/lib/work/work-log'
import { ACTIVITY_WORDS } from '@/lib/work/words'

/** One's timer: what it runs for, and the ways to end it; or the way to start one. */
export function TimerLine() {
  const { data } = useQuery(timerQuery())
  const { start, stop, discard } = useTimer(say)

  return (
    <>
      <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule py-2">
        {data?.timer ? (
          <>
            <Running timer={data.timer} zone={data.timeZone} />
            <span className="ml-auto flex gap-2 phone:ml-0">
              <Button look="lead" onClick={() => void stop()}>
                Stop and log
              </Button>
              <Button onClick={() => void discard()}>Discard</Button>
            </span>
          </>
        ) : (
          data && <Start onStart={(wish) => void start(wish)} />
        )}
      </div>
    </>
  )
}

function Running({ timer: { startedAt, incident, title, activity }, zone }: { timer: Timer; zone: string }) {
  return (
    <p className="min-w-0">
      <b className="font-medium">A timer runs</b> since <Moment at={startedAt} zone={zone} /> on{' '}
      {ACTIVITY_WORDS[activity].toLowerCase()}
      {incident && (
        <>
          {' '}
          for{' '}
          <Link href={`/incidents/${incident}`} className="pick font-mono">
            {incident}
          </Link>
        </>
      )}
      {title && <span className="text-ink-2"> {title}</span>}.
    </p>
  )
}

function Start({ onStart }: { onStart: (wish: object) => void }) {
  const [activity, setActivity] = useState<Activity>('TRIAGE')
  const [subject, setSubject] = useState<Subject>(null)

  return (
    <>
      <p className="text-ink-2">No timer runs.</p>
      <span className="w-36">
        <select
          aria-label="What the timer is for"
          value={activity}
          onChange={(event) => setActivity(event.target.value as Activity)}
          className={SELECT}
        >
          {Object.entries(ACTIVITY_WORDS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </span>
      <span className="w-64 phone:w-full">
        <SubjectField label="Incident or change of the timer" value={subject} onPick={setSubject} />
      </span>
      <Button onClick={() => onStart({ activity, ...subjectOf(subject) })}>Start timer</Button>
    </>
  )
}
