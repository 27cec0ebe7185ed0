import type { ReactNode } from 'react'
import { DefinitionWord } from '@/components/analytics/definition-word'
import { RowsLink } from '@/components/ui/rows-link'
import { OriginGlyph } from '@/components/origins/origin-glyph'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { incidentsHref, rowsHref } from '@/lib/analytics/rows'
import { MISSING, ratio, ratioInterval } from '@/lib/format'
import { dayRange, weekName } from '@/lib/format-time'
import type { SeverityFilter } from '@/lib/incidents/list-query'
import { LISTED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'
import { addDays } from '@/lib/time/day'
import type { Origin } from '@/lib/origins/origin'
import { addWeeks, mondayOf } from '@/lib/time/week'
import type { RateOfWeek } from '@/lib/weekly-review/figures'
import type { WeekReview } from '@/lib/weekly-review/week-review'
import { countOf, hoursWords, isChangeWords, rateWords, usualRange, usualRates } from '@/lib/weekly-review/words'

/** The figures of the week beside those of the week before, and what the weeks before them call usual. */
export function HeadlineTable({ review }: { review: WeekReview }) {
  const { figures, week } = review
  const { incidents, critical, severities, failures, origins, hours, cohort } = figures
  const rowsOf = rowsBehind(review)
  const named = severities.filter(({ severity, now, before }) => severity !== null || (now ?? 0) + (before ?? 0) > 0)

  return (
    <>
      <table className="w-full">
        <caption className="sr-only">The figures of {week} beside those of the week before</caption>
        <thead>
          <tr className="border-b border-rule text-left text-small text-ink-3 *:py-1.5 *:pr-3 *:font-normal">
            <th scope="col">Figure</th>
            <th scope="col">{weekName(week)}</th>
            <th scope="col">{weekName(addWeeks(week, -1))}</th>
            <th scope="col" className="w-40 phone:hidden">
              Usual in the weeks before
            </th>
          </tr>
        </thead>
        <tbody>
          <Row
            name="Incidents"
            before={countOf(incidents.before)}
            usual={usualRange(incidents)}
            isChange={incidents.isChange}
          >
            <Counted now={incidents.now} rows={rowsOf.incidents} />
          </Row>
          <Row
            name="Critical"
            before={countOf(critical.before)}
            usual={usualRange(critical)}
            isChange={critical.isChange}
          >
            <Counted now={critical.now} rows={rowsOf.critical} />
          </Row>
          {named.map(({ severity, now, before }) => (
            <Row key={severity} name={severity ?? 'Severity not given'} isPart before={countOf(before)}>
              <Counted now={now} rows={rowsOf.severity(severity ?? 'NONE')} />
            </Row>
          ))}
          <RateRow name="Changes that failed" rates={failures} rows={rowsOf.changes(failures)} />
          {LISTED_ORIGINS.map((origin) => (
            <RateRow
              key={origin}
              rates={origins[origin]}
              rows={rowsOf.changes(origins[origin], origin)}
              isPart
              name={
                <>
                  <OriginGlyph origin={origin} /> {ORIGIN_LABELS[origin]}
                </>
              }
            />
          ))}
          <Row name="SRE hours on incidents" before={hoursWords(hours.before)} usual="hours have no limits">
            {hours.now.hours === null ? (
              hoursWords(hours.now)
            ) : (
              <RowsLink href={rowsOf.hours}>{hoursWords(hours.now)}</RowsLink>
            )}
          </Row>
        </tbody>
      </table>
      <p className="mt-3 text-small text-pretty text-ink-3">
        Failed: a critical incident is associated with the change within {cohort.days} days. The changes are those
        deployed {dayRange(cohort.from, addDays(cohort.to, -1))}, whose days ended in this week; intervals are 95 %
        (Wilson). Usual lies within three standard errors of the 26 weeks before, and only what lies outside is called a
        change. Over all of them AI-written changes failed{' '}
        {figures.ratio.value === null
          ? `at a ratio that cannot be given${figures.ratio.why ? `: ${figures.ratio.why}` : ' yet'}`
          : `${ratio(figures.ratio.value)} as often ${ratioInterval(figures.ratio.low, figures.ratio.high)} as ${figures.contrast === 'human' ? 'human-written ones' : 'the rest'}`}
        . Weeks begin on Monday, {review.timeZone}. <DefinitionWord of="the figures of the week" ids={DEFINED} />
      </p>
    </>
  )
}

const DEFINED = ['week-figures', 'failure-rate', 'ratio', 'share-of-week'] as const

/** Where what the figures count is listed: by days, because lists reach back no further than a year by themselves. */
function rowsBehind({ figures: { cohort }, week, team }: WeekReview) {
  const query = {
    ...{ from: mondayOf(week), to: mondayOf(addWeeks(week, 1)), ...(team && { team: team.slug }) },
    ...({ followUp: '30', severity: 'all', certainty: 'confirmed', mixed: 'separate', contrast: 'auto' } as const),
  }
  const watched = {
    ...query,
    from: cohort.from,
    to: cohort.to,
    followUp: String(cohort.days) as AnalyticsQuery['followUp'],
  }
  return {
    incidents: incidentsHref(query),
    critical: incidentsHref({ ...query, severity: 'critical' }),
    severity: (severity: SeverityFilter) => incidentsHref(query, { severity }),
    hours: rowsHref('/hours', { ...query, severity: 'critical' }),
    changes: ({ now }: RateOfWeek, origin?: Origin) =>
      rowsHref(
        '/changes',
        { ...watched, severity: 'critical' },
        { outcome: now.failed === null ? 'mature' : 'failed', ...(origin && { origin }) },
      ),
  }
}

function Counted({ now, rows }: { now: number | null; rows: string }) {
  return now === null ? countOf(now) : <RowsLink href={rows}>{countOf(now)}</RowsLink>
}

type Rates = { name: ReactNode; rates: RateOfWeek; rows: string; isPart?: boolean }

function RateRow({ name, rates, rows, isPart }: Rates) {
  const before = rateWords({ now: rates.before })
  return (
    <Row name={name} isPart={isPart} before={before} usual={usualRates(rates)} isChange={rates.isChange}>
      {rates.now.mature > 0 ? <RowsLink href={rows}>{rateWords(rates)}</RowsLink> : rateWords(rates)}
    </Row>
  )
}

/** On a phone what is usual stands below the figure's name. */
function Row({
  name,
  before,
  usual,
  isChange,
  isPart = false,
  children,
}: {
  name: ReactNode
  before: string
  usual?: string
  isChange?: boolean | null
  isPart?: boolean | undefined
  children: ReactNode
}) {
  const said = usual && (
    <>
      {usual}
      {isChange !== undefined && isChange !== null && (
        <>
          {', '}
          <span className={isChange ? 'font-medium text-ink' : undefined}>{isChangeWords(isChange)}</span>
        </>
      )}
    </>
  )
  return (
    <tr className="border-b border-rule align-baseline *:py-2 *:pr-3">
      <th scope="row" className={isPart ? 'pl-4 text-left font-normal text-ink-2' : 'text-left font-medium'}>
        {name}
        {said && <span className="hidden text-small font-normal text-ink-3 phone:block">usual: {said}</span>}
      </th>
      <td className={isPart ? 'text-ink-2' : 'font-medium'}>{children}</td>
      <td className="text-ink-3">{before}</td>
      <td className="text-small text-ink-3 phone:hidden">{said ?? (isPart ? '' : MISSING)}</td>
    </tr>
  )
}
