import { shortName } from '@/lib/changes/words'
import { decimal } from '@/lib/format'
import type { Suspect } from '@/lib/triage/suspect'

/** Which change one key would confirm, how much speaks for it, and the first reason why. */
export function SuspectChip({ suspect: { change, score, reason } }: { suspect: Suspect }) {
  return (
    <span
      title={change.title}
      className="inline-flex max-w-full min-w-0 items-baseline gap-x-1.5 rounded-mark px-1.5 text-ink-2 outline -outline-offset-1 outline-control"
    >
      <span className="sr-only">Suspected: </span>
      <span className="font-mono">{shortName(change)}</span>
      {score !== null && <span className="tabular-nums">{decimal(score, 2)}</span>}
      <span className="min-w-0 truncate text-ink-3">{reason}</span>
    </span>
  )
}
