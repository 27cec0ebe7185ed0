import Link from 'next/link'
import { Note } from '@/components/causes/note'
import { SayButtons } from '@/components/causes/say-buttons'
import { EvidenceChips } from '@/components/origins/evidence-chips'
import { OriginChip } from '@/components/origins/origin-chip'
import { Icon } from '@/components/ui/icon'
import { Moment } from '@/components/ui/moment'
import { subjectOf } from '@/lib/causes/as-said'
import type { Say } from '@/lib/causes/use-say'
import { shortName } from '@/lib/changes/words'
import { counted, decimal } from '@/lib/format'
import { duration, minutesFrom } from '@/lib/format-duration'
import type { CauseLink, IncidentDetail } from '@/lib/incidents/incident'
import { CERTAINTY_WORDS } from '@/lib/incidents/words'

/** The changes it is linked to, and those named that have not been seen. */
export function Causes({
  incident: { causes, waiting, startedAt, timeZone },
  say,
}: {
  incident: IncidentDetail
  say: Say | null
}) {
  if (causes.length + waiting.length === 0) return null

  return (
    <ul className="border-b border-rule">
      {causes.map((cause) => (
        <li
          key={cause.changeId}
          className="flex justify-between gap-x-6 gap-y-2 border-t border-rule py-3 first:border-t-0 phone:flex-col @max-xl:flex-col"
        >
          <div className="min-w-0">
            <p className="text-body">
              <span className="font-mono text-ui">{shortName(cause)}</span>{' '}
              <Link href={`/changes/${cause.changeId}`} prefetch={false} className="font-medium hover:underline">
                {cause.title}
              </Link>
            </p>
            <p className="text-small text-ink-3">{factsOf(cause, startedAt).join(' · ')}</p>
            <p className="mt-2 flex flex-wrap gap-1.5">
              <OriginChip origin={cause.origin} />
              <EvidenceChips evidence={cause.evidence} />
            </p>
            {say && <Note key={cause.note} cause={cause} say={say} />}
          </div>
          <div className="flex-none">
            <Judged cause={cause} zone={timeZone} />
            {say && <SayButtons subject={subjectOf.link(cause)} say={say} />}
          </div>
        </li>
      ))}
      {waiting.map(({ change, certainty }) => (
        <li key={JSON.stringify(change)} className="border-t border-rule py-3 first:border-t-0">
          <p className="border border-dashed border-control px-4 py-3 text-ink-2">
            <span className="font-mono break-all">
              {'sha' in change
                ? `${change.repository} ${change.sha.slice(0, 12)}`
                : `${change.source} ${change.externalId}`}
            </span>
            , {CERTAINTY_WORDS[certainty].toLowerCase()}: named but not seen yet. It is linked once its change arrives.
          </p>
        </li>
      ))}
    </ul>
  )
}

function Judged({
  cause: { certainty, decidedBy, decidedAt, method, confidence, note },
  zone,
}: {
  cause: CauseLink
  zone: string
}) {
  return (
    <p className="flex-none text-right text-small text-ink-3 phone:text-left @max-xl:text-left">
      <span className={certainty === 'CONFIRMED' ? 'text-ui font-semibold text-ink' : 'text-ui text-ink-2'}>
        {certainty !== 'SUSPECTED' && <Icon name={certainty === 'CONFIRMED' ? 'check' : 'close'} />}{' '}
        {CERTAINTY_WORDS[certainty]}
      </span>
      <span className="block">
        {method === 'DECLARED' ? 'as sent by ' : ''}
        {decidedBy ?? 'its sender'}, <Moment at={decidedAt} zone={zone} />
        {method === 'SUGGESTION' && confidence !== null && `, suggested at ${decimal(confidence, 2)}`}
      </span>
      {note && <span className="block max-w-[24em]">{note}</span>}
    </p>
  )
}

function factsOf({ team, repository, linesChanged, filesChanged, deployedAt }: CauseLink, startedAt: string): string[] {
  const size = [
    ...(linesChanged === null ? [] : [counted(linesChanged, 'line')]),
    ...(filesChanged === null ? [] : [counted(filesChanged, 'file')]),
  ].join(' in ')
  return [...(team ? [team] : []), repository, ...(size ? [size] : []), wentLive(deployedAt, startedAt)]
}

function wentLive(deployedAt: string | null, startedAt: string): string {
  if (!deployedAt) return 'not deployed'
  const minutes = minutesFrom(deployedAt, startedAt)
  return minutes >= 0 ? `deployed ${duration(minutes)} before` : `deployed ${duration(-minutes)} after it began`
}
