import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { readHourCost } from '@/lib/organisation/hour-cost.server'
import type { HourCost } from '@/lib/organisation/settings'
import { addDays, daysFrom } from '@/lib/time/day'
import { dayAt } from '@/lib/time/zone'
import { ask, type Question } from './ask.server'
import { whyWithheld } from '@/lib/teams/few-people'
import { isWithheld, keptBeside, outOf } from './kept-beside'
import type { AnalyticsQuery } from './query'
import { readBeside } from './read-beside.server'
import { readEstimatedHours, readRosters, readWork, type Rostered, type Worked } from './read-work.server'
import type { HoursTeam, SreHours } from './sre-hours'
import { figuresOf, type HoursFigures, withheld } from './sum-hours'

/** What incidents cost in logged hours, by team, week and origin, as a share of the rostered week. */
export async function readSreHours(query: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<SreHours> {
  must(actor, 'read', { kind: 'report' })
  return answerSreHours(await ask(query, asOf))
}

/** The same, of a question that was looked into already. */
export async function answerSreHours(asked: Question): Promise<SreHours> {
  const question = { ...asked, elapsed: elapsedShares(asked) }
  const [{ worked: work, byActivity, people }, rosters, estimatedHours, beside, price] = await Promise.all([
    readWork(question),
    readRosters(question),
    readEstimatedHours(question),
    readBeside(question),
    readHourCost(),
  ])

  const teams = keptBeside(teamsOf(question, work, rosters, people.byTeam), people.byTeam, beside.teams)
  const hidden = whyAllWithheld(question, teams, people.all) ?? beside.why
  if (hidden)
    return {
      ...question.asked,
      ...nothing(question, hidden),
      teams: teams.map((team) => (isWithheld(team.why) ? team : outOf(team, hidden))),
      sres: teams[0]?.sres ?? null,
    }

  const all = figures(question, work, rosters)
  const [worked, rostered] = [byWeek(work), byWeek(rosters)]
  return {
    ...question.asked,
    ...all,
    cost: costOf(all, price),
    estimatedHours,
    loggedBy: people.all,
    sres: sresOf(rosters),
    byActivity,
    weeks: question.weeks.map((week) => ({
      ...week,
      ...figures(question, worked.get(week.week) ?? [], rostered.get(week.week) ?? []),
    })),
    teams,
  }
}

/** A question with how much of each of its weeks lies in the range and is not in the future. */
type HoursQuestion = Question & { elapsed: Map<string, number> }

/**
 * Numerator and denominator of a share are of the same teams and weeks: hours of weeks without a roster are left out of
 * it. A roster is a team's, so a part of its work, by service or repository, has hours and no share.
 */
function figures(question: HoursQuestion, work: Worked[], rosters: Rostered[]): HoursFigures {
  if (isNarrowed(question)) return figuresOf(work, null, 'a roster is of a team, so hours by service have no share')

  const rostered = new Set(rosters.filter(({ hoursPerWeek }) => hoursPerWeek !== null).map(({ place }) => place))
  const all = figuresOf(work, rosteredHours(question, rosters))
  const ofRostered = work.filter((entry) => rostered.has(entry.place))
  if (all.share === null || ofRostered.length === work.length) return all

  const { share, aiShare } = figuresOf(ofRostered, all.rosteredHours)
  return { ...all, share, aiShare, why: 'hours of weeks without a roster are left out of the share' }
}

/** Estimated hours have no price: nobody worked them as far as is known. */
function costOf({ hours, byOrigin }: HoursFigures, price: HourCost | null): SreHours['cost'] {
  if (!price || hours === null || !byOrigin) return null
  return { ...price, all: hours * price.hourlyRate, ai: byOrigin.AI * price.hourlyRate }
}

function isNarrowed({ query }: Question): boolean {
  return query.service !== undefined || query.repository !== undefined
}

/** Narrowed to a team, a service or a repository, the whole answer may be that of a few. */
function whyAllWithheld(question: Question, teams: HoursTeam[], people: number): string | undefined {
  const few = isNarrowed(question) && people > 0 ? whyWithheld({ sres: null, loggedBy: people }) : undefined
  if (few) return few
  return teams.find(({ team, why }) => team === question.query.team && isWithheld(why))?.why
}

function teamsOf(
  question: HoursQuestion,
  work: Worked[],
  rosters: Rostered[],
  people: Map<string, number>,
): HoursTeam[] {
  const named = [...new Map(rosters.map(({ team, name }) => [team, name])).entries()]
  // A roster is of all work of its team: beside a service it says nothing of who has a part in that.
  const rostersCount = !isNarrowed(question)
  const withWorkOrRoster = named.filter(
    ([team]) => people.has(team) || (rostersCount && rosters.some((row) => row.team === team && row.sres !== null)),
  )
  const nowhere = people.has('') ? [['', 'No team'] as const] : []

  const worked = grouped(work, ({ team }) => team ?? '')
  const rostered = grouped(rosters, ({ team }) => team)
  return [...withWorkOrRoster, ...nowhere].map(([team, name]) => {
    const mine = worked.get(team) ?? []
    const roster = rostered.get(team) ?? []
    return teamOf(question, { team, name, loggedBy: people.get(team) ?? 0 }, mine, roster)
  })
}

function teamOf(
  question: HoursQuestion,
  { team, name, loggedBy }: { team: string; name: string; loggedBy: number },
  work: Worked[],
  roster: Rostered[],
): HoursTeam {
  const sres = sresOf(roster)
  const why = whyWithheld({ sres, loggedBy })
  if (why) return { team, name, ...withheld(why), loggedBy: null, sres, worstWeek: null }

  return {
    team,
    name,
    ...figures(question, work, roster),
    loggedBy,
    sres,
    worstWeek: worstWeek(question, work, roster),
  }
}

function worstWeek(question: HoursQuestion, work: Worked[], roster: Rostered[]): HoursTeam['worstWeek'] {
  const [worked, rostered] = [byWeek(work), byWeek(roster)]
  const shares = question.weeks.flatMap(({ week }) => {
    if (question.elapsed.get(week)! < 1) return []
    const { aiShare } = figures(question, worked.get(week) ?? [], rostered.get(week) ?? [])
    return aiShare === null ? [] : [{ week, aiShare }]
  })
  return shares.reduce<HoursTeam['worstWeek']>(
    (worst, one) => (one.aiShare > (worst?.aiShare ?? 0) ? one : worst),
    null,
  )
}

/** Rostered hours of the weeks, those cut by the range or by the present day counted by their days. */
function rosteredHours({ elapsed }: HoursQuestion, rosters: Rostered[]): number | null {
  const entered = rosters.filter(({ hoursPerWeek }) => hoursPerWeek !== null)
  if (entered.length === 0) return null

  return entered.reduce((sum, { week, hoursPerWeek }) => sum + hoursPerWeek! * elapsed.get(week)!, 0)
}

/** How much of each week lies in the range and is not in the future. */
function elapsedShares({ query, asOf, timeZone, weeks }: Question): Map<string, number> {
  const tomorrow = addDays(dayAt(asOf, timeZone), 1)
  return new Map(
    weeks.map(({ week, from }) => {
      const begin = from > query.from ? from : query.from
      const end = [addDays(from, 7), query.to, tomorrow].sort()[0]!
      return [week, Math.max(0, daysFrom(begin, end)) / 7]
    }),
  )
}

/** The SREs on the latest roster of each team. */
function sresOf(rosters: Rostered[]): number | null {
  const latest = new Map(rosters.filter(({ sres }) => sres !== null).map(({ team, sres }) => [team, sres!]))
  return latest.size === 0 ? null : [...latest.values()].reduce((sum, sres) => sum + sres, 0)
}

function byWeek<T extends { week: string }>(rows: T[]): Map<string, T[]> {
  return grouped(rows, ({ week }) => week)
}

function grouped<T>(rows: T[], by: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(by(row))
    if (group) group.push(row)
    else groups.set(by(row), [row])
  }
  return groups
}

function nothing({ weeks }: Question, why: string) {
  return {
    ...withheld(why),
    estimatedHours: null,
    cost: null,
    loggedBy: 0,
    byActivity: {},
    weeks: weeks.map((week) => ({ ...week, ...withheld(why) })),
  }
}
