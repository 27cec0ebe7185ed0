import clsx from 'clsx'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { SeverityBox } from '@/components/incidents/severity-box'
import { Button } from '@/components/ui/button'
import { dueWords } from '@/lib/follow-ups/due-words'
import { counted } from '@/lib/format'
import { MODE_WORDS } from '@/lib/incidents/words'
import { lacksInWords } from '@/lib/triage/lack-words'
import type { NewDecision } from '@/lib/weekly-review/decision'
import type { Planned, useWeekReview } from '@/lib/weekly-review/use-week-review'
import type { WeekReview } from '@/lib/weekly-review/week-review'
import { isUnheard } from '@/lib/weekly-review/words'
import { decisionWords, Got } from './critical-item'
import { DecideForm } from './decide-form'

type Say = ReturnType<typeof useWeekReview>

/** Incidents of the week of which something is still to be said. */
export function UnresolvedList({ review }: { review: WeekReview }) {
  const { unresolved } = review
  if (isUnheard(review)) return null
  if (unresolved.length === 0)
    return <Nothing>Every incident of the week has its severity, cause, origin and hours.</Nothing>
  return (
    <ul>
      {unresolved.map(({ id, key, title, severity, lacks }) => (
        <Line key={id} mark={<SeverityBox severity={severity} />} aside={key}>
          <Link href={`/incidents/${key}`} className="wrap-anywhere hover:underline">
            {title}
          </Link>
          <span className="block text-small text-ink-3">{lacksInWords(lacks)}</span>
        </Line>
      ))}
    </ul>
  )
}

export function OverdueList({ review: { overdue, today } }: { review: WeekReview }) {
  if (overdue.length === 0) return <Nothing>No follow-up is overdue.</Nothing>
  return (
    <ul>
      {overdue.map((followUp) => (
        <Line key={followUp.id} aside={followUp.incident}>
          <Link href={`/incidents/${followUp.incident}`} className="wrap-anywhere hover:underline">
            {followUp.title}
          </Link>
          <span className="block text-small text-ink-3">
            {followUp.owner ?? 'nobody’s yet'} ·{' '}
            <span className="font-medium text-signal">{dueWords(followUp, today)}</span> · {followUp.incidentTitle}
          </span>
        </Line>
      ))}
    </ul>
  )
}

/** What the last frozen review decided, and nobody has done yet. */
export function CarriedList({ review: { carried, today } }: { review: WeekReview }) {
  return (
    <ul>
      {carried.followUps.map((followUp) => (
        <Line key={followUp.id} aside={followUp.incident}>
          <Link href={`/incidents/${followUp.incident}`} className="wrap-anywhere hover:underline">
            {followUp.title}
          </Link>
          <span className="block text-small text-ink-3">
            {followUp.owner ?? 'nobody’s yet'}
            {followUp.dueOn && ` · ${dueWords(followUp, today)}`}
          </span>
        </Line>
      ))}
      {carried.decisions.map((decision) => (
        <Line key={decision.id} aside={decision.incident ?? undefined}>
          {decisionWords(decision)}
        </Line>
      ))}
    </ul>
  )
}

/** Services and ways of failing that came again, each to be decided on. */
export function RepeatsList({ review, say }: { review: WeekReview; say: Say | null }) {
  const { services, modes } = review
  if (services.length + modes.length === 0 && isUnheard(review)) return null
  if (services.length + modes.length === 0) return <Nothing>Nothing came twice in four weeks.</Nothing>
  return (
    <ul>
      {services.map(({ service, name, incidents, inWeek, keys }) => (
        <Repeat
          key={service}
          name={name}
          words={`${counted(incidents, 'critical incident')} in four weeks, ${inWeek} in this one`}
          keys={keys}
          about={{ service }}
          review={review}
          say={say}
        />
      ))}
      {modes.map(({ mode, incidents, inWeek, keys }) => (
        <Repeat
          key={mode}
          name={MODE_WORDS[mode]}
          words={`${counted(incidents, 'incident')} in four weeks, ${inWeek} in this one`}
          keys={keys}
          about={{ mode }}
          review={review}
          say={say}
        />
      ))}
    </ul>
  )
}

type About = Pick<NewDecision, 'service' | 'mode'>

function Repeat({
  name,
  words,
  keys,
  about,
  review,
  say,
}: {
  name: string
  words: string
  keys: string[]
  about: About
  review: WeekReview
  say: Say | null
}) {
  const [isOpen, setOpen] = useState<boolean | null>(null)
  const decisions = review.decisions.filter(
    ({ service, mode }) => (about.service && service === about.service) || (about.mode && mode === about.mode),
  )
  const send = (kind: NewDecision['kind'], planned: Planned) => say!.decide({ kind, ...about, ...planned })

  return (
    <Line>
      <span className="font-medium">{name}</span>
      <span className="block text-small text-ink-3">
        {words}:{' '}
        {keys.map((key, at) => (
          <span key={key}>
            {at > 0 && ', '}
            <Link href={`/incidents/${key}`} className="hover:underline">
              {key}
            </Link>
          </span>
        ))}
      </span>
      {decisions.map((decision) => (
        <Got key={decision.id}>{decisionWords(decision)}</Got>
      ))}
      {say && !isOpen && (
        <span className="mt-2 block" data-paper="none">
          <Button autoFocus={isOpen === false} aria-label={`Decide on ${name}`} onClick={() => setOpen(true)}>
            Decide
          </Button>
        </span>
      )}
      {say && isOpen && <DecideForm about={name} send={send} onDone={() => setOpen(false)} />}
    </Line>
  )
}

export function Line({ mark, aside, children }: { mark?: ReactNode; aside?: string | undefined; children: ReactNode }) {
  return (
    <li
      className={clsx(
        'grid gap-x-3 border-b border-rule py-2.5',
        mark ? 'grid-cols-[auto_minmax(0,1fr)_auto]' : 'grid-cols-[minmax(0,1fr)_auto]',
      )}
    >
      {mark}
      <div className="min-w-0">{children}</div>
      {aside && <span className="font-mono text-small text-ink-3">{aside}</span>}
    </li>
  )
}

export function Nothing({ children }: { children: ReactNode }) {
  return <p className="text-ink-2">{children}</p>
}
