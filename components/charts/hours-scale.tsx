import { NBSP, percentTick } from '@/lib/format'

/** The axis of shares of a week, with the third named on it; a tick too near to it gives way. */
export function HoursScale({ ticks, third, at }: { ticks: number[]; third: number; at: (value: number) => string }) {
  const last = ticks.at(-1) ?? 1
  const clear = (tick: number) => Math.abs(tick - third) / last > 0.133

  return (
    <svg width="100%" height="18" aria-hidden="true">
      {ticks.filter(clear).map((tick) => (
        <text key={tick} x={at(tick)} y="12" textAnchor={tick === 0 ? 'start' : tick === last ? 'end' : 'middle'}>
          {`${percentTick(tick)}${NBSP}%`}
        </text>
      ))}
      <text className="said" x={at(third)} y="12" textAnchor="middle">
        a third
      </text>
    </svg>
  )
}
