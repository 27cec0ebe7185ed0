import { count, counted } from '@/lib/format'
import { dayRange } from '@/lib/format-time'
import { addDays } from '@/lib/time/day'
import type { Figures } from './figures/figures'
import type { AnalyticsQuery } from './query'
import { incidentsHref, rowsHref } from './rows'
import type { TrendBlock } from './trend'

type Mark = { amount: number; words: string; href: string }

/**
 * What happened in a block beside its rates: the deployments, and the incidents that began. Each opens its rows. Where no
 * deployment is told at all, what went live without one stands in. `by`: which of the two it is; null until it is told.
 */
export type TrendMarks = {
  index: number
  live: (Mark & { by: 'deployment' | 'change' }) | null
  incidents: Mark | null
}

/** What is counted beside a trend, week by week. */
export type Beside = Pick<Figures, 'incidentWeeks' | 'deploymentWeeks'>

export function trendMarks(
  blocks: readonly TrendBlock[],
  query: AnalyticsQuery,
  beside: Beside | undefined,
): TrendMarks[] {
  return blocks.map((block) => ({
    index: block.index,
    live: beside ? liveMark(block, query, beside.deploymentWeeks) : null,
    incidents: beside ? incidentMark(block, query, beside.incidentWeeks) : null,
  }))
}

function liveMark(block: TrendBlock, query: AnalyticsQuery, weeks: Beside['deploymentWeeks']): TrendMarks['live'] {
  const { from, to, live } = block
  const days = daysOf(block)
  if (!weeks)
    return {
      by: 'change',
      amount: live,
      words: `${days}: ${counted(live, 'change')} went live`,
      href: rowsHref('/changes', query, { from, to, outcome: 'live' }),
    }

  const deployments = sumIn(block, weeks, (week) => week.deployments)
  return {
    by: 'deployment',
    amount: deployments,
    words: `${days}: ${counted(deployments, 'deployment')}`,
    href: rowsHref('/deployments', query, { from, to, result: 'SUCCESS', environment: 'production' }),
  }
}

function incidentMark(block: TrendBlock, query: AnalyticsQuery, weeks: Beside['incidentWeeks']): Mark {
  const began = sumIn(block, weeks, (week) => week.incidents)
  return {
    amount: began,
    words: `${daysOf(block)}: ${counted(began, `${graveWord(query)}incident`)} began`,
    href: incidentsHref(query, { from: block.from, to: block.to }),
  }
}

const daysOf = ({ from, to }: TrendBlock) => dayRange(from, addDays(to, -1))
const graveWord = ({ severity }: AnalyticsQuery) => (severity === 'critical' ? 'critical ' : '')

function sumIn<Week extends { from: string }>(
  { from, to }: TrendBlock,
  weeks: readonly Week[],
  of: (week: Week) => number,
): number {
  return weeks.filter((week) => week.from < to && addDays(week.from, 7) > from).reduce((sum, week) => sum + of(week), 0)
}

/** What the marks are, for whoever reads the note under the chart. */
export function marksNote(marks: readonly TrendMarks[], query: AnalyticsQuery): string {
  const total = (of: 'live' | 'incidents') => count(marks.reduce((sum, mark) => sum + (mark[of]?.amount ?? 0), 0))
  const [told] = marks
  if (!told?.live || !told.incidents) return ''

  const live =
    told.live.by === 'deployment'
      ? `Triangles are deployments to production, ${total('live')} in all`
      : `No deployments were sent for these days: triangles are changes that went live, ${total('live')} in all`
  return `${live}; numbers are ${graveWord(query)}incidents that began, ${total('incidents')} in all. Both open their rows.`
}
