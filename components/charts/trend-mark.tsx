import { OriginShape } from '@/components/origins/origin-glyph'
import type { TrendColumn } from '@/lib/analytics/trend-columns'
import type { Origin } from '@/lib/origins/origin'

type Point = { cx?: number | null; cy?: number | null; value?: unknown; payload?: TrendColumn }

/** A mark that opens its rows. The keyboard reaches the same rows through the table. */
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
    <a href={payload[`${side}Href`]} tabIndex={-1} aria-hidden="true">
      <g transform={`translate(${cx} ${cy})`}>
        <rect x="-12" y="-12" width="24" height="24" fill="transparent" />
        <OriginShape origin={origin} open={open} />
      </g>
    </a>
  )
}
