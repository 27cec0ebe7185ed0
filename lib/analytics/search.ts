import { createParser, parseAsArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { addDays, isDay, type Day } from '@/lib/time/day'
import { mondayOf, weekOf } from '@/lib/time/week'
import { AnalyticsQuery, CertaintyScope, ContrastChoice, FollowUp, MixedScope, SeverityScope } from './query'

const parseAsDay = createParser<Day>({ parse: (text) => (isDay(text) ? text : null), serialize: (day) => day })

/** Panels that can stand as a table instead of a chart. */
export const PANELS = ['verdict', 'rates', 'trend', 'hours', 'adoption'] as const
export type PanelId = (typeof PANELS)[number]

/** What the address of a question holds. The page on the server and the controls in the browser read it alike. */
export const questionSearch = {
  from: parseAsDay,
  to: parseAsDay,
  team: parseAsString,
  service: parseAsString,
  repository: parseAsString,
  followUp: parseAsStringLiteral(FollowUp.options).withDefault('30'),
  severity: parseAsStringLiteral(SeverityScope.options).withDefault('critical'),
  certainty: parseAsStringLiteral(CertaintyScope.options).withDefault('confirmed'),
  mixed: parseAsStringLiteral(MixedScope.options).withDefault('separate'),
  contrast: parseAsStringLiteral(ContrastChoice.options).withDefault('auto'),
}

export const tableSearch = { table: parseAsArrayOf(parseAsStringLiteral(PANELS)).withDefault([]) }

type Search = { [Name in keyof typeof questionSearch]: string | null }

/** The last so many weeks up to today, beginning on a Monday; half-open, so it ends with tomorrow. */
export function weeksUpTo(today: Day, weeks: number): { from: Day; to: Day } {
  return { from: addDays(mondayOf(weekOf(today)), -7 * (weeks - 1)), to: addDays(today, 1) }
}

export const DEFAULT_WEEKS = 52

/** The question an address asks. What it leaves out, and what makes no sense, is replaced by the default. */
export function questionOf(search: Search, today: Day): AnalyticsQuery {
  const given = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== null))
  const range = weeksUpTo(today, DEFAULT_WEEKS)

  const asked = AnalyticsQuery.safeParse({ ...range, ...given })
  if (asked.success) return asked.data

  const { from: _from, to: _to, team: _team, service: _service, repository: _repository, ...choices } = given
  return AnalyticsQuery.parse({ ...choices, ...range })
}
