import Link from 'next/link'
import { useState } from 'react'
import { SeverityBox } from '@/components/incidents/severity-box'
import { OriginGlyph } from '@/components/origins/origin-glyph'
import { Act } from '@/components/ui/act'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Moment } from '@/components/ui/moment'
import { dueWords } from '@/lib/follow-ups/due-words'
import { duration } from '@/lib/format-duration'
import { CERTAINTY_WORDS } from '@/lib/incidents/words'
import type { WeekDecision } from '@/lib/weekly-review/decision'
import type { Planned, useWeekReview } from '@/lib/weekly-review/use-week-review'
import type { CriticalIncident, WeekReview } from '@/lib/weekly-review/week-review'
import { endWords } from '@/lib/weekly-review/words'
import { DecideForm } from './decide-form'

type Say = ReturnType<typeof useWeekReview>

/** A critical incident: what it was, what it came from, and what was decided of it. */
export function CriticalItem({
  incident,
  review,
  say,
}: {
  incident: CriticalIncident
  review: WeekReview
  say: Say | null
}) {
  const [isOpen, setOpen] = useState<boolean | null>(null)
  const { key, title, severity, service, startedAt, causes, noCodeChange, followUps } = incident
  const decisions = review.decisions.filter((decision) => decision.incident === key)
  const isDecided = followUps.length + decisions.length > 0
  const send = (kind: 'ACTION' | 'NOTHING' | 'LATER', words: Planned) =>
    kind === 'ACTION' ? say!.followUp(key, words) : say!.decide({ kind, incident: key, title: words.title })

  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-rule py-3.5">
      <SeverityBox severity={severity} />
      <div className="min-w-0">
        <p className="flex items-baseline justify-between gap-4">
          <Link href={`/incidents/${key}`} className="text-body font-medium wrap-anywhere hover:underline">
            {title}
          </Link>
          <span className="flex-none font-mono text-small text-ink-3">{key}</span>
        </p>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-small text-ink-3">
          <Moment at={startedAt} zone={review.timeZone} />
          {service && <span>{service}</span>}
          {causes.map(({ changeId, name, origin, certainty }) => (
            <Link key={changeId} href={`/changes/${changeId}`} className="hover:underline">
              <OriginGlyph origin={origin} /> {name}, {CERTAINTY_WORDS[certainty].toLowerCase()}
            </Link>
          ))}
          {causes.length === 0 && <span>{noCodeChange ? 'no code change' : 'no change is linked'}</span>}
          <span>{endWords(incident, duration)}</span>
        </p>
        {followUps.map((followUp) => (
          <Got key={followUp.id}>
            {followUp.title}. <b>{followUp.owner ?? 'Nobody yet'}</b>
            {followUp.dueOn && `, ${dueWords(followUp, review.today)}`}
            {followUp.doneAt && ', done'}
          </Got>
        ))}
        {decisions.map((decision) => (
          <Got key={decision.id}>
            {decisionWords(decision)}{' '}
            {say && (
              <span data-paper="none">
                <Act name={`Take back: ${decision.title}`} act={() => void say.takeBack(decision)}>
                  Take back
                </Act>
              </span>
            )}
          </Got>
        ))}
        {!isDecided && !isOpen && !say && <p className="mt-1.5 text-ink-2">Not decided.</p>}
        {say && !isOpen && (
          <p className="mt-2 flex flex-wrap items-center gap-3 text-small text-ink-3" data-paper="none">
            <Button
              autoFocus={isOpen === false}
              aria-label={`${isDecided ? 'Decide more' : 'Decide'} on ${key}`}
              onClick={() => setOpen(true)}
            >
              {isDecided ? 'Decide more' : 'Decide'}
            </Button>
            {!isDecided && causes.some(({ certainty }) => certainty === 'SUSPECTED') && (
              <span>Its cause is still suspected: decide, or confirm it first.</span>
            )}
          </p>
        )}
        {say && isOpen && <DecideForm about={key} send={send} onDone={() => setOpen(false)} />}
      </div>
    </li>
  )
}

export function decisionWords({ kind, title, owner, dueOn }: WeekDecision) {
  if (kind === 'NOTHING') return `Nothing to do: ${title}`
  if (kind === 'LATER') return `Next week: ${title}`
  return `${title}. ${owner ?? 'Nobody yet'}${dueOn ? `, due ${dueOn}` : ''}`
}

export function Got({ children }: { children: React.ReactNode }) {
  return (
    <p className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-2">
      <span className="text-accent">
        <Icon name="check" />
      </span>
      <span className="wrap-anywhere">{children}</span>
    </p>
  )
}
