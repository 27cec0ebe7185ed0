import 'server-only'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { instantsOf } from '@/lib/time/range'
import { weeksTouched, type Week, mondayOf } from '@/lib/time/week'
import type { AnalyticsQuery } from './query'

/** A query at a moment: its range as instants, its weeks, and what the answer begins with. */
export type Question = {
  query: AnalyticsQuery
  asOf: Date
  timeZone: string
  from: Date
  to: Date
  weeks: { week: Week; from: string }[]
  asked: { asOf: string; timeZone: string; query: AnalyticsQuery }
}

export async function ask(query: AnalyticsQuery, asOf: Date): Promise<Question> {
  const timeZone = await readTimeZone()
  const { from, to } = instantsOf(query, timeZone)
  const weeks = weeksTouched(from, to, timeZone).map((week) => ({ week, from: mondayOf(week) }))
  return { query, asOf, timeZone, from, to, weeks, asked: { asOf: asOf.toISOString(), timeZone, query } }
}
