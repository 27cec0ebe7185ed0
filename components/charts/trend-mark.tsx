import { OriginShape } from '@/components/origins/origin-glyph'
import { RowsMark } from '@/components/ui/rows-link'
import type { TrendColumn } from '@/lib/analytics/trend-columns'
import type { Origin } from '@/lib/origins/origin'

type Point = { cx?: number | null; cy?: number | null; value?: unknown; payload?: TrendColumn }

/** A mark that opens its rows. */
export function TrendMark({
  cx,
  cy,
  payload,
  side,
  origin,
  open = false,
}: Point & { side: 'ai' | 'other'; origin: Origin; open?: boolean }) {
  const isHere = open ? payload?.block.state === 'open' : payload?.[side] !== null
  if (typeof cx !== 'number' || typeof cy !== 'number' || !payload || !isHere) return <g />

  return (
    <RowsMark href={payload[`${side}Href`]}>
      <g transform={`translate(${cx} ${cy})`}>
        <rect x="-12" y="-12" width="24" height="24" fill="transparent" />
        <OriginShape origin={origin} open={open} />
      </g>
    </RowsMark>
  )
}
