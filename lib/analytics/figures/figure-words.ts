import { count, counted, decimal, MISSING, NBSP, outOf, percentage, rate, rateInterval, share } from '@/lib/format'
import { duration } from '@/lib/format-duration'
import type { DefinitionId } from '../definitions'
import type { AnalyticsQuery } from '../query'
import { incidentsHref, rowsHref } from '../rows'
import type { Figure, FigureId } from './figures'

type Query = AnalyticsQuery

/** A figure as it is said: its name, the number with its unit, its doubt, what it is of, and the rows behind it. */
export type FigureWords = {
  name: string
  number: string
  unit: string
  interval: string
  of: string
  href: string
  definitions: readonly DefinitionId[]
}

const DEFINED: Record<FigureId, readonly DefinitionId[]> = {
  incidents: ['incident-count', 'a-change'],
  failures: ['failure-rate', 'a-change'],
  restore: ['times', 'a-change'],
  hours: ['share-of-week', 'a-change'],
  'ai-share': ['adoption', 'coverage', 'a-change'],
  live: ['live', 'a-change'],
}

export function figureWords(figure: Figure, query: Query): FigureWords {
  const { id, value, low, high } = figure
  const isTime = id === 'restore'
  return {
    name: nameOf(id, query),
    ...parted(id, value),
    interval: value === null ? '' : isTime ? timeInterval(low, high) : rateInterval(low, high),
    of: value === null ? '' : ofWhat(figure),
    href: hrefOf(figure, query),
    definitions: DEFINED[id],
  }
}

export function nameOf(id: FigureId, { severity, mixed }: Query): string {
  const critical = severity === 'critical'
  switch (id) {
    case 'incidents':
      return critical ? 'Critical incidents' : 'Incidents'
    case 'failures':
      return critical ? 'Critical failure rate' : 'Failure rate'
    case 'restore':
      return 'Median time to restore'
    case 'hours':
      return 'SRE week on AI code'
    case 'ai-share':
      return mixed === 'ai' ? 'AI and mixed share' : 'AI-written share'
    case 'live':
      return 'Changes gone live'
  }
}

/** A value of the figure in words; of a week, of four, or a limit. */
export function valueWords(id: FigureId, value: number | null): string {
  if (value === null) return MISSING
  if (isCount(id)) return count(value)
  if (id === 'restore') return duration(value)
  return id === 'failures' ? rate(value) : share(value)
}

const isCount = (id: FigureId) => id === 'incidents' || id === 'live'

function parted(id: FigureId, value: number | null): { number: string; unit: string } {
  const words = valueWords(id, value)
  if (value === null) return { number: words, unit: '' }
  if (isCount(id)) return { number: words, unit: 'in four weeks' }
  if (id === 'restore') return { number: words, unit: '' }
  const [number = words, unit = ''] = words.split(NBSP)
  return words.endsWith(`${NBSP}%`) ? { number: words.slice(0, -2), unit } : { number, unit: '' }
}

function timeInterval(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `(${duration(low)} to ${duration(high)})`
}

function ofWhat({ id, numerator, denominator, missing }: Figure): string {
  if (isCount(id) || denominator === null) return ''
  if (id === 'restore') {
    const lacking = missing ? `, ${count(missing)} more without an end` : ''
    return `of ${counted(denominator, 'incident')}${lacking}`
  }
  const nouns = { failures: 'mature changes', 'ai-share': 'merged changes', hours: 'rostered hours' } as const
  return `${outOf(Math.round(numerator ?? 0), Math.round(denominator))} ${nouns[id as keyof typeof nouns]}`
}

/** The rows behind a figure, or behind a week of it. */
export function hrefOf({ id, from, to, value }: Pick<Figure, 'id' | 'from' | 'to' | 'value'>, query: Query): string {
  const days = { from, to }
  if (id === 'incidents' || id === 'restore') return incidentsHref(query, days)
  if (id === 'hours') return rowsHref('/hours', query, { ...days, origin: 'AI' })
  if (id === 'ai-share') return rowsHref('/changes', query, { ...days, ...(value !== null && { origin: 'AI' }) })
  return rowsHref('/changes', query, {
    ...days,
    outcome: id === 'live' ? 'live' : value === null ? 'mature' : 'failed',
  })
}

/** Up, down or neither: only what lies outside its limits has a direction. */
export function directionOf({ isChange, value, before, limits, numerator, denominator }: Figure): 'up' | 'down' | null {
  if (!isChange || value === null || !limits) return null
  if (before.value !== null && before.value !== value) return value > before.value ? 'up' : 'down'
  const judged = numerator !== null && denominator ? numerator / denominator : value
  return judged > limits.centre ? 'up' : 'down'
}

/** "3 more than in the four weeks before. No change beyond chance: usual is 0 to 10." Nothing else calls it a change. */
export function changeWords(figure: Figure): string {
  const { value, why } = figure
  if (value === null) return `${opened(why ?? 'not known')}.`
  return `${stepWords(figure)}. ${judgedWords(figure)}.`
}

export function judgedWords({ id, limits, isChange, numerator, denominator, usual }: Figure): string {
  if (id === 'hours') return 'Hours have no limits to be judged by'
  if (!limits || isChange === null) return 'Too little before it to judge by'
  if (id === 'restore') {
    const most = `${outOf(numerator ?? 0, denominator ?? 0)} took longer than the usual ${duration(usual ?? 0)}`
    return isChange ? `A change: ${most}` : `No change beyond chance: ${most}`
  }
  const range = isCount(id)
    ? `${count(Math.ceil(limits.low))} to ${count(Math.floor(limits.high))}`
    : `${percentage(limits.low)} to ${percentage(limits.high)}${NBSP}%`
  return isChange ? `A change: usual is ${range}` : `No change beyond chance: usual is ${range}`
}

function stepWords({ id, value, before }: Figure): string {
  if (before.value === null || value === null) return 'Nothing is known of the four weeks before'
  const step = value - before.value
  const than = 'the four weeks before'
  if (isCount(id))
    return step === 0
      ? `As many as in ${than}`
      : `${count(Math.abs(step))} ${step > 0 ? 'more' : 'fewer'} than in ${than}`
  if (id === 'restore') {
    if (Math.round(step) === 0) return `As long as in ${than}`
    return `${duration(Math.abs(step))} ${step > 0 ? 'longer' : 'shorter'} than in ${than}`
  }
  const points = decimal(Math.abs(step) * 100, Math.abs(step) < 0.0995 ? 1 : 0)
  if (points === '0.0') return `As high as in ${than}`
  return `${points} ${points === '1.0' ? 'point' : 'points'} ${step > 0 ? 'more' : 'less'} than in ${than}`
}

function opened(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).replace(/\.$/, '')
}

/** What the strip says as one finding. */
export function figuresFinding(figures: readonly Figure[], query: Query): string {
  const changed = figures.filter(({ isChange }) => isChange)
  const judged = figures.filter(({ isChange }) => isChange !== null)
  if (judged.length === 0) return 'Too little is known of the weeks before to call anything a change.'
  if (changed.length === 0) return 'Nothing moved outside its limits.'

  const names = changed.map(({ id }, place) => (place === 0 ? nameOf(id, query) : lower(nameOf(id, query))))
  const listed = names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return `${listed} moved outside ${names.length === 1 ? 'the' : 'their'} limits of the 26 weeks before.`
}

const lower = (name: string) => (/^(AI|SRE)/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1))
