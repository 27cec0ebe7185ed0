import type { Origin } from '@/lib/origins/origin'
import { claimAboutTwice } from '@/lib/stats/verdict'
import { adjustedOf, boundsOf, contrastOf, decidedRatioOf, type Groups, groupsOf } from './compare'
import { type Check, correctedOf } from './correct'
import type { FailureRate } from './failure-rate'
import type { AskedQuery } from './query'
import { type Count, rateOf, ratesOf, sumByOrigin } from './rate'
import { withheldIn } from './withhold'

export type WeekCell = Count & { week: string | null; origin: Origin; datedByMerge: number }
/** `stratum` stands for a team, service and size, and is the same for all cells of them. */
export type StratumCell = Count & { stratum: string | number; origin: Origin }

/** What was counted: the same changes by week and by stratum, and the spot check that covers them. */
export type Counts = {
  weeks: readonly WeekCell[]
  strata: readonly StratumCell[]
  undeployed: number
  check: Check | null
}

type Conclusion = Omit<FailureRate, 'asOf' | 'timeZone' | 'query'>

/** Everything that is said of failure rates, from counts alone: whoever counted them, the same counts say the same. */
export function conclude(
  query: AskedQuery,
  { weeks, strata, undeployed, check }: Counts,
  touched: readonly { week: string; from: string }[],
): Conclusion {
  const counts = sumByOrigin(weeks)
  const contrast = contrastOf(query, counts)
  const why = withheldIn(counts, query, contrast)
  const ratio = decidedRatioOf(groupsOf(counts, query, contrast), why)
  const inWeeks = grouped(weeks, ({ week }) => week)
  const compared = inOrder(
    [...grouped(strata, ({ stratum }) => stratum).values()].map((cells) =>
      groupsOf(sumByOrigin(cells), query, contrast),
    ),
  )

  return {
    origins: ratesOf(counts, why),
    undeployed,
    datedByMerge: weeks.reduce((sum, { datedByMerge }) => sum + datedByMerge, 0),
    ratio,
    contrast,
    claim: claimAboutTwice(ratio),
    adjusted: adjustedOf(compared, ratio, why),
    corrected: correctedOf(counts, query, contrast, check, why),
    bounds: boundsOf(counts, query, why),
    weeks: touched.map(({ week, from }) => {
      const inWeek = sumByOrigin(inWeeks.get(week) ?? [])
      const { ai, other } = groupsOf(inWeek, query, contrast)
      return {
        week,
        from,
        origins: ratesOf(inWeek, why),
        compared: { ai: rateOf(ai, why.ai), other: rateOf(other, why.other) },
      }
    }),
  }
}

/** By what was counted, whatever the strata are called: what is added up in another order differs in its last digit. */
function inOrder(strata: Groups[]): Groups[] {
  const numbers = ({ ai, other }: Groups) => [ai.mature, other.mature, ai.failed, other.failed]
  return strata
    .map((groups) => ({ groups, of: numbers(groups) }))
    .sort((one, two) => one.of.reduce((order, number, at) => order || number - two.of[at]!, 0))
    .map(({ groups }) => groups)
}

function grouped<Cell, Key>(cells: readonly Cell[], keyOf: (cell: Cell) => Key): Map<Key, Cell[]> {
  const groups = new Map<Key, Cell[]>()
  for (const cell of cells) {
    const key = keyOf(cell)
    const group = groups.get(key)
    if (group) group.push(cell)
    else groups.set(key, [cell])
  }
  return groups
}
