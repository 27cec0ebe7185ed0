import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Activity } from '@/lib/work/work-log'
import { addDays, daysFrom } from '@/lib/time/day'
import { dayAt } from '@/lib/time/zone'
import { ask, type Question } from './ask.server'
import { whyWithheld } from '@/lib/teams/few-people'
import { isWithheld, keptBeside, outOf } from './kept-beside'
import type { AnalyticsQuery } from './query'
import { readBeside } from './read-beside.server'
import { readEstimatedHours, readLoggedBy, readRosters, readWork, type Rostered, type Worked } from './read-work.server'
import type { HoursTeam, SreHours } from './sre-hours'
import { figuresOf, type HoursFigures, withheld } from './sum-hours'

/** What incidents cost in logged hours, by team, week and origin, as a share of the rostered week. */
export async function readSreHours(query: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<SreHours> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(query, asOf)
  const [work, people, rosters, estimatedHours, beside] = await Promise.all([
    readWork(question),
    readLoggedBy(question),
    readRosters(question),
    readEstimatedHours(question),
    readBeside(question),
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

  return {
    ...question.asked,
    ...figures(question, work, rosters),
    estimatedHours,
    loggedBy: people.all,
    sres: sresOf(rosters),
    byActivity: byActivity(work),
    weeks: question.weeks.map((week) => ({
      ...week,
      ...figures(question, inWeek(work, week.week), inWeek(rosters, week.week)),
    })),
    teams,
  }
}

/**
 * Numerator and denominator of a share are of the same teams and weeks: hours of weeks without a roster are left out of
 * it. A roster is a team's, so a part of its work, by service or repository, has hours and no share.
 */
function figures(question: Question, work: Worked[], rosters: Rostered[]): HoursFigures {
  if (isNarrowed(question)) return figuresOf(work, null, 'a roster is of a team, so hours by service have no share')

  const rostered = new Set(rosters.filter(({ hoursPerWeek }) => hoursPerWeek !== null).map(placeOf))
  const all = figuresOf(work, rosteredHours(question, rosters))
  const ofRostered = work.filter((entry) => rostered.has(placeOf(entry)))
  if (all.share === null || ofRostered.length === work.length) return all

  const { share, aiShare } = figuresOf(ofRostered, all.rosteredHours)
  return { ...all, share, aiShare, why: 'hours of weeks without a roster are left out of the share' }
}

function placeOf({ team, week }: { team: string | null; week: string }): string {
  return JSON.stringify([team, week])
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

function teamsOf(question: Question, work: Worked[], rosters: Rostered[], people: Map<string, number>): HoursTeam[] {
  const named = [...new Map(rosters.map(({ team, name }) => [team, name])).entries()]
  const withWorkOrRoster = named.filter(
    ([team]) => people.has(team) || rosters.some((row) => row.team === team && row.sres !== null),
  )
  const nowhere = people.has('') ? [['', 'No team'] as const] : []

  return [...withWorkOrRoster, ...nowhere].map(([team, name]) => {
    const mine = work.filter((entry) => (entry.team ?? '') === team)
    const roster = rosters.filter((row) => row.team === team)
    return teamOf(question, { team, name, loggedBy: people.get(team) ?? 0 }, mine, roster)
  })
}

function teamOf(
  question: Question,
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

function worstWeek(question: Question, work: Worked[], roster: Rostered[]): HoursTeam['worstWeek'] {
  const shares = question.weeks.flatMap(({ week, from }) => {
    if (elapsedShare(question, from) < 1) return []
    const { aiShare } = figures(question, inWeek(work, week), inWeek(roster, week))
    return aiShare === null ? [] : [{ week, aiShare }]
  })
  return shares.reduce<HoursTeam['worstWeek']>(
    (worst, one) => (one.aiShare > (worst?.aiShare ?? 0) ? one : worst),
    null,
  )
}

/** Rostered hours of the weeks, those cut by the range or by the present day counted by their days. */
function rosteredHours(question: Question, rosters: Rostered[]): number | null {
  const starts = new Map(question.weeks.map(({ week, from }) => [week, from]))
  const entered = rosters.filter(({ hoursPerWeek }) => hoursPerWeek !== null)
  if (entered.length === 0) return null

  return entered.reduce(
    (sum, { week, hoursPerWeek }) => sum + hoursPerWeek! * elapsedShare(question, starts.get(week)!),
    0,
  )
}

/** How much of the week from this Monday on lies in the range and is not in the future. */
function elapsedShare({ query, asOf, timeZone }: Question, monday: string): number {
  const tomorrow = addDays(dayAt(asOf, timeZone), 1)
  const begin = monday > query.from ? monday : query.from
  const end = [addDays(monday, 7), query.to, tomorrow].sort()[0]!
  return Math.max(0, daysFrom(begin, end)) / 7
}

/** The SREs on the latest roster of each team. */
function sresOf(rosters: Rostered[]): number | null {
  const latest = new Map(rosters.filter(({ sres }) => sres !== null).map(({ team, sres }) => [team, sres!]))
  return latest.size === 0 ? null : [...latest.values()].reduce((sum, sres) => sum + sres, 0)
}

function byActivity(work: Worked[]): SreHours['byActivity'] {
  const sums: Partial<Record<Activity, number>> = {}
  for (const { activity, hours } of work) sums[activity] = (sums[activity] ?? 0) + hours
  return sums
}

function inWeek<T extends { week: string }>(rows: T[], week: string): T[] {
  return rows.filter((row) => row.week === week)
}

function nothing({ weeks }: Question, why: string) {
  return {
    ...withheld(why),
    estimatedHours: null,
    loggedBy: 0,
    byActivity: {},
    weeks: weeks.map((week) => ({ ...week, ...withheld(why) })),
  }
}
