import Link from 'next/link'
import { OriginChip } from '@/components/origins/origin-chip'
import { subjectOf } from '@/lib/causes/as-said'
import type { Suggestion } from '@/lib/causes/suggestion'
import type { Say } from '@/lib/causes/use-say'
import { DEPLOYED_BASIS_WORDS, shortName } from '@/lib/changes/words'
import { counted } from '@/lib/format'
import { SayButtons } from './say-buttons'
import { Score } from './score'

/** A change that may have done it: how much speaks for it, what that is, and what can be said of it. */
export function Suggested({
  suggestion: { change, score, reasons },
  say,
  isFirst,
  hasKey,
}: {
  suggestion: Suggestion
  /** null: whoever looks may not say. */
  say: Say | null
  isFirst: boolean
  hasKey: boolean
}) {
  return (
    <li className="grid grid-cols-[3rem_minmax(0,1fr)_auto] gap-x-4 border-t border-rule py-3.5 first:border-t-0 phone:grid-cols-[2.5rem_minmax(0,1fr)] @max-xl:grid-cols-[2.5rem_minmax(0,1fr)]">
      <Score value={score} />
      <div className="min-w-0">
        <p className="text-body">
          <span className="font-mono text-ui text-ink-2">{shortName(change)}</span>{' '}
          <Link href={`/changes/${change.id}`} prefetch={false} className="font-medium hover:underline">
            {change.title}
          </Link>
        </p>
        <p className="text-small text-ink-3">{factsOf(change).join(' · ')}</p>
        <div className="mt-1 overflow-x-clip">
          {/* A point stands before each, and that of the first of a line lies outside. */}
          <ul aria-label="Why" className="-ml-4 flex flex-wrap text-small text-ink-2">
            {reasons.map((words) => (
              <li key={words} className="relative max-w-full pl-4 [overflow-wrap:anywhere]">
                <span aria-hidden="true" className="absolute left-1.5 text-ink-3">
                  ·
                </span>
                {words}
              </li>
            ))}
          </ul>
        </div>
        <p className="mt-2">
          <OriginChip origin={change.origin} />
        </p>
      </div>
      {say && (
        <div className="phone:col-start-2 @max-xl:col-start-2">
          <SayButtons
            subject={subjectOf.suggested(change)}
            say={say}
            from="suggestion"
            isFirst={isFirst}
            hasKey={hasKey}
          />
        </div>
      )}
    </li>
  )
}

function factsOf({ team, repository, linesChanged, filesChanged, deployedBasis }: Suggestion['change']): string[] {
  const size = [
    ...(linesChanged === null ? [] : [counted(linesChanged, 'line')]),
    ...(filesChanged === null ? [] : [counted(filesChanged, 'file')]),
  ].join(' in ')
  // That a deployment carried it is the rule; anything less certain is said.
  const basis = deployedBasis === 'DEPLOYMENT' ? [] : [`live: ${DEPLOYED_BASIS_WORDS[deployedBasis]}`]
  return [...(team ? [team] : []), repository, ...(size ? [size] : []), ...basis]
}
