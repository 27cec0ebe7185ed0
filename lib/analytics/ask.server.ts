import 'server-only'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import type { Day } from '@/lib/time/day'
import { instantsOf } from '@/lib/time/range'
import { weeksTouched, type Week, mondayOf } from '@/lib/time/week'
import { whyFewPeople } from './few-people.server'
import type { AnalyticsQuery, AskedQuery } from './query'

/** A query at a moment: its range as instants, its weeks, and what the answer begins with. */
export type Question = {
  query: AskedQuery
  asOf: Date
  timeZone: string
  from: Date
  to: Date
  weeks: { week: Week; from: string }[]
  asked: { asOf: string; timeZone: string; query: AnalyticsQuery }
}

export async function ask(query: AnalyticsQuery, asOf: Date): Promise<Question> {
  const [timeZone, fewPeople] = await Promise.all([readTimeZone(), whyFewPeople(query)])
  return questionOf(fewPeople ? { ...query, fewPeople } : query, query, asOf, timeZone)
}

/** The same question of other days: where it looks and how few people are there stays as it was read. */
export function askOf({ query, asked, asOf, timeZone }: Question, days: { from: Day; to: Day }): Question {
  return questionOf({ ...query, ...days }, { ...asked.query, ...days }, asOf, timeZone)
}

function questionOf(query: AskedQuery, wish: AnalyticsQuery, asOf: Date, timeZone: string): Question {
  const { from, to } = instantsOf(query, timeZone)
  const weeks = weeksTouched(from, to, timeZone).map((week) => ({ week, from: mondayOf(week) }))
  return { query, asOf, timeZone, from, to, weeks, asked: { asOf: asOf.toISOString(), timeZone, query: wish } }
}
