import clsx from 'clsx'
import { count } from '@/lib/format'
import { TriageTab } from '@/lib/triage/triage'

const NAMES: Record<TriageTab, string> = { mine: 'Mine', team: 'Team', all: 'All' }

/** Whose incidents, each with how many want a decision. */
export function Tabs({
  tab,
  counts,
  onPick,
}: {
  tab: TriageTab
  counts: Record<TriageTab, number> | undefined
  onPick: (tab: TriageTab) => void
}) {
  return (
    <div role="group" aria-label="Whose incidents" className="flex gap-5 self-stretch">
      {TriageTab.options.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === tab}
          onClick={() => onPick(each)}
          className={clsx(
            'flex min-h-11 items-center gap-1.5 border-y-2 border-transparent px-0.5 text-ink-2 hover:text-ink',
            'aria-pressed:border-b-ink aria-pressed:font-medium aria-pressed:text-ink',
          )}
        >
          {NAMES[each]} {counts && <span className="text-small font-normal text-ink-3">{count(counts[each])}</span>}
        </button>
      ))}
    </div>
  )
}
