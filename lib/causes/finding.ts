import { shortName } from '@/lib/changes/words'
import { counted, opening } from '@/lib/format'
import type { Suggestion } from './suggestion'

/** How many changes fit that nobody spoke of yet, and which of them best. */
export function suggestionsFinding(items: readonly Suggestion[], isAnswered: boolean): string {
  const [first] = items
  if (!first) return isAnswered ? 'No other change fits.' : 'No change fits.'
  const [some, fit] = items.length === 1 ? ['one', 'fits'] : [String(items.length), 'fit']
  if (isAnswered) return `${opening(some!)} other ${items.length === 1 ? 'change' : 'changes'} ${fit} as well.`
  return `${opening(some!)} ${items.length === 1 ? 'change' : 'changes'} ${fit}, ${shortName(first.change)} ${
    items.length === 1 ? 'alone' : 'best'
  }.`
}

/** What the rest of the window was, so that a short list is seen to be a choice. */
export function lookedAtWords(shown: number, lookedAt: number, hours: number): string {
  const rest = lookedAt - shown
  const others =
    rest > 0 ? ` The other ${counted(rest, 'change')} of the ${hours} h before have less to do with it.` : ''
  return `Score from 0 to 1: service, words, files, size and time together, never time alone. Who wrote a change is shown and is no part of it.${others}`
}
