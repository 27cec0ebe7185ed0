import { CartesianGrid, YAxis } from 'recharts'
import { RateTick } from './rate-tick'

/** Rates from nought up, named on the lines that they stand on. Called, not rendered: Recharts reads its own children. */
export function rateAxis(ticks: readonly number[], unit: string) {
  const top = ticks.at(-1) ?? 1

  return [
    <CartesianGrid key="lines" vertical={false} stroke="var(--color-rule)" />,
    <YAxis
      key="rates"
      domain={[0, top]}
      ticks={ticks.slice(1)}
      allowDataOverflow
      mirror
      width={1}
      axisLine={false}
      tickLine={false}
      tick={<RateTick top={top} unit={unit} />}
    />,
  ]
}
