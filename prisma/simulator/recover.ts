import { conclude } from '@/lib/analytics/conclude'
import { AnalyticsQuery } from '@/lib/analytics/query'
import { median } from '@/lib/stats/quantile'
import { countKnownTruth } from './count-known-truth'
import { DAYS, knownTruth, type World } from './known-truth'

const QUERY = AnalyticsQuery.parse({ from: DAYS.from, to: DAYS.to, contrast: 'human' })

/** Shares of the seeds, and middles over them. A figure that is missing counts as one that does not hold the truth. */
export type Recovered = {
  seeds: number
  crude: { middle: number; covers: number; more: number; less: number }
  alike: { middle: number; covers: number; more: number; less: number; rightSide: number }
  /** The crude ratio on the other side of 1 than the truth, and of these: like with like on its side. */
  misled: number
  mended: number
  bounds: { asHuman: number; asAi: number; hold: number; intervalsHold: number }
}

/** What the answers say of so many organisations of one truth, through the functions that answer the pages. */
export function recover(world: Omit<World, 'seed'>, seeds: number): Recovered {
  const answers = Array.from({ length: seeds }, (_, seed) =>
    conclude(QUERY, countKnownTruth(knownTruth({ ...world, seed })), []),
  )
  const { ratio: truth } = world
  const share = (is: (answer: (typeof answers)[number]) => boolean) => answers.filter(is).length / seeds
  const middle = (of: (answer: (typeof answers)[number]) => number | null) =>
    median(answers.map(of).filter((value) => value !== null)) ?? Number.NaN
  const holds = ({ low, high }: { low: number | null; high: number | null }) =>
    low !== null && low <= truth && truth <= (high ?? Infinity)
  const isRight = (value: number | null) => value !== null && (value - 1) * (truth - 1) > 0
  const isMisled = ({ ratio }: (typeof answers)[number]) => ratio.value !== null && (ratio.value - 1) * (truth - 1) < 0
  const misled = answers.filter(isMisled)

  return {
    seeds,
    crude: {
      middle: middle(({ ratio }) => ratio.value),
      covers: share(({ ratio }) => holds(ratio)),
      more: share(({ ratio }) => ratio.verdict === 'MORE'),
      less: share(({ ratio }) => ratio.verdict === 'LESS'),
    },
    alike: {
      middle: middle(({ adjusted }) => adjusted.value),
      covers: share(({ adjusted }) => holds(adjusted)),
      more: share(({ adjusted }) => adjusted.verdict === 'MORE'),
      less: share(({ adjusted }) => adjusted.verdict === 'LESS'),
      rightSide: share(({ adjusted }) => isRight(adjusted.value)),
    },
    misled: misled.length / seeds,
    mended:
      misled.length === 0
        ? Number.NaN
        : misled.filter(({ adjusted }) => isRight(adjusted.value)).length / misled.length,
    bounds: {
      asHuman: middle(({ bounds }) => bounds.unknownAsHuman.value),
      asAi: middle(({ bounds }) => bounds.unknownAsAi.value),
      hold: share(({ bounds: { unknownAsHuman: a, unknownAsAi: b } }) => between(truth, a.value, b.value)),
      intervalsHold: share(({ bounds: { unknownAsHuman: a, unknownAsAi: b } }) =>
        between(truth, Math.min(a.low ?? NaN, b.low ?? NaN), Math.max(a.high ?? Infinity, b.high ?? Infinity)),
      ),
    },
  }
}

function between(truth: number, one: number | null, other: number | null): boolean {
  return one !== null && other !== null && Math.min(one, other) <= truth && truth <= Math.max(one, other)
}
