import { counted } from '@/lib/format'
import type { AnalyticsQuery } from './query'
import { isNarrowed, MIN_CHANGES_SHOWN } from './withhold'

/**
 * Why the failures of each part of one origin are withheld, where the failures of the whole origin are told: parts of
 * few changes, and the next larger ones until what is left out is of many, for the rest of the sum would tell it.
 */
export function whyNoParts(parts: readonly { mature: number }[], query: AnalyticsQuery): (string | undefined)[] {
  const why: (string | undefined)[] = parts.map(() => undefined)
  if (!isNarrowed(query)) return why

  const bySize = parts.map(({ mature }, place) => ({ mature, place })).filter(({ mature }) => mature > 0)
  bySize.sort((a, b) => a.mature - b.mature)
  let out = 0
  for (const { mature, place } of bySize) {
    if (mature >= MIN_CHANGES_SHOWN && (out === 0 || out >= MIN_CHANGES_SHOWN)) break
    why[place] =
      mature < MIN_CHANGES_SHOWN
        ? `${counted(mature, 'such change')}, shown from ${MIN_CHANGES_SHOWN}`
        : `withheld: it would tell those of ${counted(out, 'other change')}`
    out += mature
  }
  return why
}
