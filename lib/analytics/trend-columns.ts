import { rowsHref } from './rows'
import { ticksTo } from './axis'
import type { FailureRate } from './failure-rate'
import type { TrendBlock, TrendRate } from './trend'

type Band = [number, number]

/** A block as it is drawn. The open mark is a series of its own, joined to the last settled one by a dotted line. */
export type TrendColumn = {
  index: number
  block: TrendBlock
  ai: number | null
  aiOpen: number | null
  aiBand: Band | null
  aiHref: string
  other: number | null
  otherOpen: number | null
  otherBand: Band | null
  otherHref: string
}

export function trendColumns(blocks: readonly TrendBlock[], { query, contrast }: FailureRate): TrendColumn[] {
  const other = contrast === 'human' ? ({ origin: 'HUMAN' } as const) : {}

  return blocks.map((block, place) => {
    const open = block.state === 'open'
    const leads = open || blocks[place + 1]?.state === 'open'
    const href = (narrowing: object) =>
      rowsHref('/changes', query, { from: block.from, to: block.to, outcome: 'failed', ...narrowing })
    return {
      index: block.index,
      block,
      ai: open ? null : block.ai.rate,
      aiOpen: leads ? block.ai.rate : null,
      aiBand: bandOf(block.ai),
      aiHref: href({ origin: 'AI' }),
      other: open ? null : block.other.rate,
      otherOpen: leads ? block.other.rate : null,
      otherBand: bandOf(block.other),
      otherHref: href(other),
    }
  })
}

function bandOf({ low, high }: TrendRate): Band | null {
  return low === null || high === null ? null : [low, high]
}

/** The axis follows the rates. Bands of a few changes reach far above them and are cut where they leave the frame. */
export function trendTicks(blocks: readonly TrendBlock[]): number[] {
  const all = blocks.flatMap(({ ai, other }) => [ai, other])
  const highest = Math.max(0, ...all.map(({ high }) => high ?? 0))
  const rate = Math.max(0, ...all.map(({ rate: some }) => some ?? 0))

  return ticksTo(Math.max(Math.min(highest, rate * 2.5), rate * 1.05, 0.001))
}

export type TrendGap = { from: number; to: number; words: string }

/** Stretches in which a line breaks, each with its reason; what is only in follow-up is hatched instead. */
export function trendGaps(blocks: readonly TrendBlock[], contrast: FailureRate['contrast']): TrendGap[] {
  const gaps: TrendGap[] = []
  for (const block of blocks) {
    const words = gapWords(block, contrast)
    const last = gaps.at(-1)
    if (!words) continue
    if (last && last.words === words && last.to === block.index - 1) last.to = block.index
    else gaps.push({ from: block.index, to: block.index, words })
  }
  return gaps
}

function gapWords({ state, ai, other }: TrendBlock, contrast: FailureRate['contrast']): string | null {
  if (state === 'empty') return 'no changes'
  if (state === 'pending') return null
  if (ai.rate === null) return 'no AI changes'
  return other.rate === null ? `no ${contrast === 'human' ? 'human' : 'other'} changes` : null
}
