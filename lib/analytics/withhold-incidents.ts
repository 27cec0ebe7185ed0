import { counted } from '@/lib/format'
import { ORIGINS, type Origin } from '@/lib/origins/origin'
import type { AnalyticsQuery, AskedQuery } from './query'
import type { CountsByOrigin } from './rate'
import { isNarrowed, MIN_CHANGES_SHOWN, withheldIn } from './withhold'

/** What is made of fewer incidents than these, in a part of the organisation, tells of single ones. */
export const MIN_INCIDENTS_SHOWN = 5

export type WhyByOrigin = Partial<Record<Origin, string | undefined>>

/**
 * The origins of a part whose incidents are not told, not even their number: beside the few changes of that origin it
 * would tell how many of those failed.
 */
export function withheldByChanges(mature: CountsByOrigin, query: AskedQuery): WhyByOrigin {
  const why = withheldIn(mature, query, 'human')
  return Object.fromEntries(ORIGINS.map((origin) => [origin, why[origin]]))
}

/** Why nothing but the number of these incidents of a part is told. */
export function whyNumberAlone(incidents: number, query: AnalyticsQuery): string | undefined {
  if (!isNarrowed(query) || incidents === 0 || incidents >= MIN_INCIDENTS_SHOWN) return undefined
  return `withheld: of ${counted(incidents, 'incident')} the number alone, more from ${MIN_INCIDENTS_SHOWN}`
}

/** Why the incidents of all origins together are withheld, where all changes of a part are few. */
export function whyNoIncidents(mature: CountsByOrigin, query: AnalyticsQuery): string | undefined {
  const all = ORIGINS.reduce((sum, origin) => sum + mature[origin].mature, 0)
  if (!isNarrowed(query) || all === 0 || all >= MIN_CHANGES_SHOWN) return undefined
  return `${counted(all, 'change')}, shown from ${MIN_CHANGES_SHOWN}`
}
