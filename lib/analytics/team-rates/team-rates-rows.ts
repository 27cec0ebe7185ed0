import { count, counted, decimal, MISSING, NBSP, outOf, percentTick, rate, rateInterval, share } from '@/lib/format'
import { ticksTo } from '../axis'
import { type ChartTable, countCell, numberCell, textCell } from '../chart-table'
import type { AnalyticsQuery } from '../query'
import { incidentsHref, rowsHref } from '../rows'
import { failed } from '../sentence'
import type { GroupRate, TeamRates } from './team-rates'

type Mark = { value: number; low: number; high: number; figure: string; interval: string }

/** A team or service as it is drawn: as counted above, drawn towards all below, on one axis with its neighbours. */
export type GroupRow = {
  slug: string
  name: string
  /** The page of the team or service. */
  page: string
  own: Mark | null
  drawn: Mark | null
  counts: string
  /** The changes that failed, or where that is withheld all that are mature. */
  rows: string
  /** What is left out of its rate, or why it has none. */
  note: string
  coverage: string
}

export function groupRows({ items, query, of }: TeamRates): GroupRow[] {
  return items.map((item) => ({
    slug: item.slug,
    name: item.name,
    page: pageOf(item, of),
    own: item.rate === null ? null : markOf({ value: item.rate, low: item.low!, high: item.high! }),
    drawn: item.drawn && markOf(item.drawn),
    counts: item.rate === null ? '' : outOf(item.failed!, item.counted),
    rows: rowsHref(
      '/changes',
      { ...query, ...placeOf(item, of) },
      { outcome: item.rate === null ? 'mature' : 'failed' },
    ),
    note: noteOf(item),
    coverage: item.coverage === null ? `no coverage: ${item.coverageWhy}` : `origin known of ${share(item.coverage)}`,
  }))
}

function markOf({ value, low, high }: { value: number; low: number; high: number }): Mark {
  return { value, low, high, figure: rate(value), interval: rateInterval(low, high) }
}

const placeOf = ({ slug }: GroupRate, of: TeamRates['of']) => (of === 'TEAMS' ? { team: slug } : { service: slug })
const pageOf = ({ slug }: GroupRate, of: TeamRates['of']) => (of === 'TEAMS' ? `/teams/${slug}` : `/services/${slug}`)

function noteOf({ rate: own, why, mature, counted: used, pending }: GroupRate): string {
  if (own === null) return mature === 0 && pending > 0 ? `${count(pending)} in follow-up, so no rate yet` : why!
  return mature > used ? `without ${counted(mature - used, 'change')} of origins too few to show` : ''
}

/** How many incidents a week a team had, and where they are listed. */
export function incidentsOf(
  team: GroupRate,
  query: AnalyticsQuery,
): { figure: string; words: string; href: string } | { why: string } {
  if (team.incidents === null) return { why: team.incidentsWhy! }
  return {
    figure: weekly(team.incidentsPerWeek),
    words: `${count(team.incidents)} in all`,
    href: incidentsHref({ ...query, team: team.slug }),
  }
}

function weekly(value: number | null): string {
  return value === null ? MISSING : value === 0 ? '0' : decimal(value, value < 0.995 ? 2 : 1)
}

/** One axis for all of them, as counted and drawn. */
export function groupTicks(rows: readonly GroupRow[]): { value: number; label: string }[] {
  const ticks = ticksTo(Math.max(0, ...rows.flatMap(({ own, drawn }) => [own?.high ?? 0, drawn?.high ?? 0])), 5)
  const last = ticks.length - 1
  return ticks.map((value, at) => ({ value, label: `${percentTick(value)}${at === last ? `${NBSP}%` : ''}` }))
}

export function teamRatesFinding({ all, of, query }: TeamRates): string {
  const groups = of === 'TEAMS' ? 'team' : 'service'
  if (all.rate === null) return `No ${groups} has a rate that can be shown.`
  return `${rate(all.rate)} of the changes of ${all.groups === 1 ? `the one ${groups}` : `the ${all.groups} ${groups}s`} shown ${failed(query)}.`
}

export function teamRatesNote({ of, drawnWhy, unowned, all }: TeamRates): string {
  const groups = of === 'TEAMS' ? 'teams' : 'services'
  const drawn = drawnWhy
    ? all.rate === null
      ? ''
      : ` No rate is drawn towards that of all ${groups}: ${drawnWhy}.`
    : ` Small numbers are drawn towards the rate of all ${groups}.`
  const rest =
    unowned > 0
      ? ` ${counted(unowned, 'mature change')} of no ${groups.slice(0, -1)} ${unowned === 1 ? 'is' : 'are'} in no row.`
      : ''
  return `${of === 'TEAMS' ? 'Teams' : 'Services'} stand by name, never by rate.${drawn} Bars are 95${NBSP}% intervals.${rest}`
}

export function teamRatesTable({ items, query, of }: TeamRates): ChartTable {
  const open = (item: GroupRate, outcome: 'failed' | 'mature') =>
    rowsHref('/changes', { ...query, ...placeOf(item, of) }, { outcome })
  const drawn = ['Drawn to all', 'Drawn low', 'Drawn high', 'Weight of its own']
  return {
    name: `failure-rate-by-${of === 'TEAMS' ? 'team' : 'service'}-${query.from}-${query.to}`,
    caption: `Failure rate by ${of === 'TEAMS' ? 'team' : 'service'}, as counted and drawn towards all, with 95 % intervals`,
    columns: [
      { name: of === 'TEAMS' ? 'Team' : 'Service', numeric: false },
      ...[
        'Failed',
        'Of',
        'Mature',
        'In follow-up',
        'Rate',
        'Low',
        'High',
        ...drawn,
        'Merged',
        'Coverage',
        'Incidents',
        'Incidents a week',
      ].map((name) => ({
        name,
        numeric: true,
      })),
      { name: 'Why not', numeric: false },
    ],
    rows: items.map((item) => [
      textCell(item.name, pageOf(item, of)),
      countCell(item.failed, open(item, 'failed')),
      numberCell(item.counted, count(item.counted)),
      numberCell(item.mature, count(item.mature), open(item, 'mature')),
      numberCell(item.pending, count(item.pending)),
      ...[item.rate, item.low, item.high].map((value) => numberCell(value, rate(value))),
      ...[item.drawn?.value, item.drawn?.low, item.drawn?.high].map((value) =>
        numberCell(value ?? null, rate(value ?? null)),
      ),
      numberCell(item.drawn?.weight ?? null, share(item.drawn?.weight ?? null)),
      numberCell(item.merged, count(item.merged)),
      numberCell(item.coverage, share(item.coverage)),
      countCell(item.incidents, incidentsHref({ ...query, ...placeOf(item, of) })),
      numberCell(item.incidentsPerWeek, weekly(item.incidentsPerWeek)),
      textCell(item.why ?? ''),
    ]),
  }
}
