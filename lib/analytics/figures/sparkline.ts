import type { FigureWeek } from './figures'

export type SparkPoint = { x: number; y: number }

/**
 * A line of weeks in a box of 100 by 100, with its foot at 0 below. A week without a value breaks it, and one between
 * two such stands as a point. The week that is not over is drawn apart.
 */
export type Spark = {
  lines: SparkPoint[][]
  points: SparkPoint[]
  last: SparkPoint | null
  /** From the last whole week to the one that is not over. */
  pale: SparkPoint[]
  /** Where the weeks of the figure begin and end. */
  period: { from: number; to: number }
}

export function sparkOf(weeks: readonly FigureWeek[], period: { from: string; to: string }): Spark {
  const most = Math.max(0, ...weeks.map(({ value }) => value ?? 0)) || 1
  const step = weeks.length > 1 ? 100 / (weeks.length - 1) : 0
  const at = (place: number, value: number): SparkPoint => ({ x: place * step, y: 100 - (value / most) * 100 })

  const runs: SparkPoint[][] = [[]]
  let pale: SparkPoint[] = []
  weeks.forEach(({ value, unfinished }, place) => {
    if (value === null) runs.push([])
    else if (unfinished) pale = [...(runs.at(-1)?.slice(-1) ?? []), at(place, value)]
    else runs.at(-1)!.push(at(place, value))
  })
  const places = weeks.flatMap(({ from }, place) => (from >= period.from && from < period.to ? [place] : []))

  return {
    lines: runs.filter((run) => run.length > 1),
    points: runs.filter((run) => run.length === 1).flat(),
    last: runs.flat().at(-1) ?? null,
    pale,
    period: { from: (places[0] ?? 0) * step, to: (places.at(-1) ?? 0) * step },
  }
}
