import { percentage } from '@/lib/format'
import { wilsonInterval } from '@/lib/stats/proportion'
import { recover, type Recovered } from '@/prisma/simulator/recover'
import type { Figure } from './figures'

const SEEDS = 200
const CHANGES = 12_000

/**
 * What the answers say of organisations whose truth is known: half of what AI wrote carries no mark, several changes
 * travel in one deployment, and where `flips`, AI sits where failures are common or rare anyway.
 */
export function measureTruth({ seeds = SEEDS, changes = CHANGES } = {}): Figure[] {
  return (['even', 'flips'] as const).flatMap((confounder) =>
    [0.7, 1, 2].flatMap((ratio) => {
      const what = `truth ${ratio.toFixed(1)}, ${confounder}`
      return figuresOf(what, ratio, confounder, recover({ ratio, confounder, changes }, seeds))
    }),
  )
}

function figuresOf(what: string, ratio: number, confounder: 'even' | 'flips', found: Recovered): Figure[] {
  const { crude, alike, misled, mended } = found
  const share = (name: string, value: number, target?: Figure['target']): Figure => ({
    what: `${what}: ${name}`,
    value: value * 100,
    unit: '%',
    ...(target && { target }),
  })
  const covers = (value: number, target?: Figure['target']) =>
    share(`its interval holds the truth, of ${found.seeds} seeds ${boundsOf(value, found.seeds)}`, value, target)
  const middle = (name: string, value: number): Figure => ({ what: `${what}: ${name}`, value, unit: '×' })
  const isEven = confounder === 'even'
  return [
    middle('ratio as counted, middle', crude.middle),
    covers(crude.covers, isEven ? { atLeast: 93 } : undefined),
    middle('like with like, middle', alike.middle),
    covers(alike.covers, { atLeast: 93 }),
    ...(ratio === 1 ? [share('called MORE', alike.more, { atMost: 5 })] : []),
    ...(isEven || ratio === 1
      ? []
      : [
          share('as counted on the wrong side of 1', misled),
          share('of these like with like on the right one', mended, { atLeast: 95 }),
        ]),
  ]
}

/** What so many seeds leave open: of 200, a true 95 % is counted as 91.5 % or less one time in forty. */
function boundsOf(share: number, seeds: number): string {
  const { low, high } = wilsonInterval(Math.round(share * seeds), seeds) ?? { low: 0, high: 1 }
  return `(${percentage(low)}–${percentage(high)})`
}
