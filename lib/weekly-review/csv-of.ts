import { type CsvValue, csv } from '@/lib/csv'
import { LISTED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'
import type { CountOfWeek, RateOfWeek } from './figures'
import type { WeekReview } from './week-review'

/** The figures of the week as a file: numbers, and nothing where there is none. */
export function figuresCsv({ week, figures }: WeekReview): string {
  const { incidents, critical, severities, failures, origins, hours } = figures
  const counts = (name: string, { now, before, limits, isChange }: CountOfWeek): CsvValue[] => [
    ...[week, name, now, before, null, null],
    ...[limits?.low ?? null, limits?.high ?? null, said(isChange)],
  ]
  const rates = (name: string, { now, before, limits, isChange }: RateOfWeek): CsvValue[] => [
    ...[week, name, now.rate, before.rate, now.failed, now.mature],
    ...[limits?.low ?? null, limits?.high ?? null, said(isChange)],
  ]
  const plain = (name: string, now: number | null, before: number | null) => [
    week,
    name,
    now,
    before,
    null,
    null,
    null,
    null,
    '',
  ]
  return csv(
    ['week', 'figure', 'this week', 'week before', 'failed', 'of', 'usual from', 'usual to', 'is a change'],
    [
      counts('incidents', incidents),
      counts('critical incidents', critical),
      ...severities.map(({ severity, now, before }) => plain(severity ?? 'severity not given', now, before)),
      rates('failure rate, 7 days', failures),
      ...LISTED_ORIGINS.map((origin) => rates(`failure rate, ${ORIGIN_LABELS[origin]}`, origins[origin])),
      plain('SRE hours logged', hours.now.hours, hours.before.hours),
      plain('share of the SRE week', hours.now.share, hours.before.share),
      plain('SREs who logged', hours.now.loggedBy, hours.before.loggedBy),
    ],
  )
}

const said = (isChange: boolean | null) => (isChange === null ? 'not judged' : isChange ? 'yes' : 'no')
