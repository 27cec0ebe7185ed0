import { NBSP, percentTick } from '@/lib/format'

type Tick = { x?: number | string; y?: number | string; payload?: { value: number } }

/** A step of the axis stands on its grid line; the unit is said once, on the top one. */
export function RateTick({ y, payload, top, unit }: Tick & { top: number; unit: string }) {
  const value = payload?.value ?? 0
  const words = `${percentTick(value)}${NBSP}%`

  return (
    <text x={0} y={Number(y) - 5} textAnchor="start">
      {value === top ? `${words} ${unit}` : words}
    </text>
  )
}
