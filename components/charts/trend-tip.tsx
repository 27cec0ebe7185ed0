import { useActiveTooltipLabel } from 'recharts'
import { OriginGlyph } from '@/components/origins/origin-glyph'
import type { TrendRate } from '@/lib/analytics/trend'
import type { TrendColumn } from '@/lib/analytics/trend-columns'
import { count, outOf, rate, rateInterval } from '@/lib/format'
import { dayRange } from '@/lib/format-time'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import type { Origin } from '@/lib/origins/origin'
import { addDays } from '@/lib/time/day'
import { Tip } from './tip'

export function TrendTip({ columns, other, ai }: { columns: TrendColumn[]; other: Origin; ai: string }) {
  const column = columns[Number(useActiveTooltipLabel() ?? -1)]
  if (!column) return null
  const { block } = column

  return (
    <Tip title={dayRange(block.from, addDays(block.to, -1))}>
      <Line origin="AI" name={ai} side={block.ai} />
      <Line origin={other} name={other === 'HUMAN' ? ORIGIN_LABELS.HUMAN : 'Others'} side={block.other} />
    </Tip>
  )
}

function Line({ origin, name, side }: { origin: Origin; name: string; side: TrendRate }) {
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        <OriginGlyph origin={origin} />
        {name}
      </span>
      <span>
        {side.rate === null ? (
          'no rate'
        ) : (
          <>
            <b>{rate(side.rate)}</b> {rateInterval(side.low, side.high)}
          </>
        )}
      </span>
      <span className="text-ink-3">
        {side.mature > 0 && side.failed !== null && outOf(side.failed, side.mature)}
        {side.pending > 0 && ` ${side.mature > 0 ? '· ' : ''}${count(side.pending)} in follow-up`}
      </span>
    </>
  )
}
