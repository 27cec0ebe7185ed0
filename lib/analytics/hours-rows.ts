import { hourNumber, hours, MISSING, share } from '@/lib/format'
import { STACKED_ORIGINS } from '@/lib/origins/label'
import type { Origin } from '@/lib/origins/origin'
import { ticksTo } from './axis'
import { rowsHref } from './rows'
import type { HoursTeam, SreHours } from './sre-hours'

export const A_THIRD = 1 / 3

export type HoursBar = { origin: Origin; from: number; to: number; words: string; href: string }

export type HoursRow = {
  id: string
  name: string
  total: boolean
  bars: HoursBar[]
  /** Hours nobody logged, from acknowledge to resolve: drawn apart, hollow. */
  estimated: { share: number; words: string } | null
  worst: { share: number; week: string; words: string; href: string } | null
  aiShare: string
  aiHours: string
  aiHref: string | null
  loggedBy: string
  why: string
  href: string
}

type Some = Pick<HoursTeam, 'hours' | 'byOrigin' | 'rosteredHours' | 'aiShare' | 'loggedBy' | 'sres' | 'why'>

/** All teams first, then each in order of name, never of hours. */
export function hoursRows(answer: SreHours): HoursRow[] {
  const { query, rosteredHours, estimatedHours } = answer
  const estimated =
    estimatedHours && rosteredHours
      ? { share: estimatedHours / rosteredHours, words: `about ${hours(estimatedHours)} estimated, logged by nobody` }
      : null
  const total = { ...row('', 'All teams', answer, query), total: true, estimated }
  const teams = [...answer.teams].sort(
    (one, other) => Number(one.team === '') - Number(other.team === '') || one.name.localeCompare(other.name, 'en'),
  )

  return [...(query.team ? [] : [total]), ...teams.map((team) => teamRow(team, query))]
}

function teamRow(team: HoursTeam, query: SreHours['query']): HoursRow {
  const { worstWeek } = team
  return {
    ...row(team.team, team.name, team, query),
    worst: worstWeek && {
      share: worstWeek.aiShare,
      week: worstWeek.week,
      words: `${share(worstWeek.aiShare)} in ${worstWeek.week.slice(5)}, the highest single week`,
      href: rowsHref('/hours', query, { team: team.team, origin: 'AI', week: worstWeek.week }),
    },
  }
}

function row(team: string, name: string, some: Some, query: SreHours['query']): HoursRow {
  const { hours: logged, byOrigin, rosteredHours, aiShare, loggedBy, sres, why } = some
  const at = team === '' ? {} : { team }
  return {
    id: team || name,
    name,
    total: false,
    bars:
      byOrigin && rosteredHours
        ? barsOf(byOrigin, rosteredHours, (origin) => rowsHref('/hours', query, { ...at, origin }))
        : [],
    estimated: null,
    worst: null,
    aiShare: share(aiShare),
    aiHours: byOrigin
      ? rosteredHours
        ? `${hourNumber(byOrigin.AI)} of ${hours(rosteredHours)}`
        : hours(byOrigin.AI)
      : MISSING,
    aiHref: byOrigin && rowsHref('/hours', query, { ...at, origin: 'AI' }),
    loggedBy: loggedBy === null ? MISSING : sres === null ? String(loggedBy) : `${loggedBy} of ${sres}`,
    why: aiShare === null ? (why ?? (logged === null ? 'no hours logged' : 'no roster, so no share')) : '',
    href: rowsHref('/hours', query, at),
  }
}

function barsOf(byOrigin: Record<Origin, number>, rostered: number, hrefOf: (origin: Origin) => string): HoursBar[] {
  let from = 0
  return STACKED_ORIGINS.flatMap((origin) => {
    const to = from + byOrigin[origin] / rostered
    const bar = {
      origin,
      from,
      to,
      words: `${hours(byOrigin[origin])}, ${share(to - from)} of the week`,
      href: hrefOf(origin),
    }
    from = to
    return bar.to > bar.from ? [bar] : []
  })
}

export function hoursTicks(rows: readonly HoursRow[]): number[] {
  const ends = rows.flatMap(({ bars, worst, estimated }) => [
    bars.at(-1)?.to ?? 0,
    worst?.share ?? 0,
    estimated?.share ?? 0,
  ])
  return ticksTo(Math.max(0.4, ...ends))
}
