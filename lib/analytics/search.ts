import { createParser, type inferParserType, parseAsArrayOf, parseAsStringLiteral } from 'nuqs/server'
import { addDays, daysFrom, isDay, type Day } from '@/lib/time/day'
import { mondayOf, weekOf } from '@/lib/time/week'
import type { AnalyticsQuery } from './query'

const parseAs = (isGood: (text: string) => boolean) =>
  createParser<string>({ parse: (text) => (isGood(text) ? text : null), serialize: (text) => text })

/** Days outside of these years hold no records, and calendars stop agreeing long before they end. */
const parseAsDay = parseAs((text) => isDay(text) && text >= '1990-01-01' && text < '2100-01-02')
const parseAsSlug = parseAs((text) => /^[a-z0-9][a-z0-9._-]{0,63}$/.test(text))
const parseAsName = parseAs((text) => text.trim() !== '' && text.length <= 200)

/** The contract's own lists, spelled again: reading them from it would bring its whole library into the first page. */
export const CHOICES = {
  followUp: ['7', '30', '90'],
  severity: ['all', 'critical'],
  certainty: ['confirmed', 'suspected'],
  mixed: ['separate', 'ai'],
  contrast: ['auto', 'human', 'rest'],
} as const satisfies { [Name in keyof AnalyticsQuery]?: readonly AnalyticsQuery[Name][] }

/** Panels that can stand as a table instead of a chart. */
export const PANELS = [
  'verdict',
  'figures',
  'rates',
  'trend',
  'hours',
  'adoption',
  'times',
  'modes',
  'register',
  'review',
  'telemetry',
  'survival',
  'teams',
] as const
export type PanelId = (typeof PANELS)[number]

/** What the address of a question holds. The page on the server and the controls in the browser read it alike. */
export const questionSearch = {
  from: parseAsDay,
  to: parseAsDay,
  team: parseAsSlug,
  service: parseAsSlug,
  repository: parseAsName,
  followUp: parseAsStringLiteral(CHOICES.followUp).withDefault('30'),
  severity: parseAsStringLiteral(CHOICES.severity).withDefault('critical'),
  certainty: parseAsStringLiteral(CHOICES.certainty).withDefault('confirmed'),
  mixed: parseAsStringLiteral(CHOICES.mixed).withDefault('separate'),
  contrast: parseAsStringLiteral(CHOICES.contrast).withDefault('auto'),
}

export const tableSearch = { table: parseAsArrayOf(parseAsStringLiteral(PANELS)).withDefault([]) }

export type QuestionSearch = inferParserType<typeof questionSearch>

/** What the page of a team or of a service is about. null: whichever. */
export type Scope = { team: string | null; service: string | null }

/** The last so many weeks up to today, beginning on a Monday; half-open, so it ends with tomorrow. */
export function weeksUpTo(today: Day, weeks: number): { from: Day; to: Day } {
  return { from: addDays(mondayOf(weekOf(today)), -7 * (weeks - 1)), to: addDays(today, 1) }
}

export const DEFAULT_WEEKS = 52

const LONGEST_DAYS = 10 * 366

/** The question an address asks. What it leaves out, and a range that makes no sense, is replaced by the default. */
export function questionOf(
  { from, to, team, service, repository, ...choices }: QuestionSearch,
  today: Day,
): AnalyticsQuery {
  const range = weeksUpTo(today, DEFAULT_WEEKS)
  const asked = { from: from ?? range.from, to: to ?? range.to }
  const makesSense = asked.from < asked.to && daysFrom(asked.from, asked.to) <= LONGEST_DAYS
  const places = Object.entries({ team, service, repository }).filter(([, name]) => name)

  return { ...(makesSense ? asked : range), ...Object.fromEntries(places), ...choices }
}
