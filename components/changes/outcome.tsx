import { Icon } from '@/components/ui/icon'
import type { ChangeOutcome } from '@/lib/changes/change'
import { OUTCOME_WORDS } from '@/lib/changes/words'

/** What became of a change, in a word. Ink alone: neither outcome is coloured good or bad. */
export function Outcome({ outcome }: { outcome: ChangeOutcome }) {
  if (outcome === 'failed')
    return (
      <span className="font-medium whitespace-nowrap">
        <Icon name="close" /> {OUTCOME_WORDS.failed}
      </span>
    )
  return <span className="whitespace-nowrap text-ink-2">{OUTCOME_WORDS[outcome]}</span>
}
