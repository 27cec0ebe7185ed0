import type { Counts, StratumCell, WeekCell } from '@/lib/analytics/conclude'
import { DAYS, type KnownTruth, type Made } from './known-truth'

const FOLLOW_UP = 30 * 86_400_000
const AS_OF = Date.parse(DAYS.asOf)

/** What the database counts of the same records, worked out apart from it: the whole range as one week. */
export function countKnownTruth({ made }: Pick<KnownTruth, 'made'>): Counts {
  const weeks = new Map<string, WeekCell>()
  const strata = new Map<string, StratumCell>()

  for (const one of made) {
    if (one.deployment === null) continue
    const { tag: origin, team, service, lines } = one
    const size = lines < 11 ? 'to 10' : lines < 51 ? 'to 50' : lines < 251 ? 'to 250' : 'over 250'
    const nothing = { changes: 0, mature: 0, failed: 0, origin }
    count(weeks, origin, { ...nothing, week: null, datedByMerge: 0 }, one)
    const stratum = `${team} ${service} ${size}`
    count(strata, `${stratum} ${origin}`, { ...nothing, stratum }, one)
  }
  const undeployed = made.filter(({ deployment }) => deployment === null).length
  return { weeks: [...weeks.values()], strata: [...strata.values()], undeployed, check: null }
}

function count<Cell extends WeekCell | StratumCell>(
  cells: Map<string, Cell>,
  key: string,
  empty: Cell,
  one: Made,
): void {
  const cell = cells.get(key) ?? empty
  cells.set(key, cell)
  cell.changes += 1
  if (one.live + FOLLOW_UP > AS_OF) return
  cell.mature += 1
  if (one.failed !== null && one.failed < one.live + FOLLOW_UP) cell.failed += 1
}
