import {
  count,
  counted,
  decimal,
  hours,
  NBSP,
  opening,
  outOf,
  percentage,
  rate,
  rateInterval,
  share,
} from '@/lib/format'
import { dayRange, longDay, weekName } from '@/lib/format-time'
import { addDays } from '@/lib/time/day'
import type { CountOfWeek, HoursOfWeek, RateOfWeek } from './figures'
import type { Completeness, CriticalIncident, WeekReview } from './week-review'

/** "Week 47, 16 Nov – 22 Nov 2026". */
export function weekTitle({ week, from, to }: Pick<WeekReview, 'week' | 'from' | 'to'>): string {
  return `Week ${Number(weekName(week).slice(1))}, ${dayRange(from, addDays(to, -1))}`
}

/** "six more than the week before and inside the usual range of 0 to 4": nothing else calls a difference a change. */
export function differenceOf({ now, before, limits, isChange }: CountOfWeek): string {
  if (now === null || before === null) return 'with nothing known of the week before'
  const step = now - before
  const steps =
    step === 0
      ? 'as many as the week before'
      : `${count(Math.abs(step))} ${step > 0 ? 'more' : 'fewer'} than the week before`
  if (!limits || isChange === null) return `${steps}, with too few weeks before it to judge by`
  const range = `${count(Math.ceil(limits.low))} to ${count(Math.floor(limits.high))}`
  return isChange
    ? `${steps} and outside the usual range of ${range}: a change`
    : `${steps} and inside the usual range of ${range}`
}

/** How many, where that is known. */
export function countOf(known: number | null): string {
  return known === null ? 'no record yet' : count(known)
}

export function usualRange({ limits }: CountOfWeek): string {
  return limits ? `${count(Math.ceil(limits.low))} to ${count(Math.floor(limits.high))}` : 'too few to judge by'
}

export function usualRates({ limits, now }: RateOfWeek): string {
  if (!limits) return now.failed === null ? 'withheld' : 'too few to judge by'
  return `${percentage(limits.low)} to ${percentage(limits.high)}${NBSP}%`
}

export function isChangeWords(isChange: boolean | null): string {
  if (isChange === null) return 'not judged'
  return isChange ? 'a change' : 'not a change'
}

/** "3 of 20, 15 % (5.2–36)", or why there is no rate. */
export function rateWords({ now }: Pick<RateOfWeek, 'now'>): string {
  if (now.failed === null || now.rate === null) return now.why ?? 'no rate'
  return `${outOf(now.failed, now.mature)}, ${rate(now.rate)} ${rateInterval(now.low, now.high)}`
}

export function hoursWords({ hours: logged, share: ofWeek, loggedBy, sres, why }: HoursOfWeek): string {
  if (logged === null) return why ?? 'nobody logged hours'
  const by =
    loggedBy === null
      ? ''
      : sres === null
        ? `, logged by ${counted(loggedBy, 'person', 'people')}`
        : `, logged by ${outOf(loggedBy, sres)}`
  return `${hours(Math.round(logged * 10) / 10)}${ofWeek === null ? '' : `, ${share(ofWeek)} of the rostered week`}${by}`
}

type Heard = Pick<WeekReview, 'figures' | 'completeness'>

const UNHEARD = 'Nothing is known of this week.'

/** Before anything was recorded, that there is nothing says nothing. */
export function isUnheard({ figures, completeness }: Heard): boolean {
  return !figures.incidents.now && !completeness.isRecorded
}

export function unresolvedFinding({ unresolved, ...review }: Heard & Pick<WeekReview, 'unresolved'>): string {
  if (unresolved.length > 0)
    return `${counted(unresolved.length, 'incident')} of the week still ${unresolved.length === 1 ? 'lacks' : 'lack'} a word.`
  return isUnheard(review) ? UNHEARD : 'Nothing is unresolved.'
}

export function repeatsFinding({ services, modes, ...review }: Heard & Pick<WeekReview, 'services' | 'modes'>): string {
  if (services.length + modes.length > 0)
    return `${counted(services.length, 'service')} and ${counted(modes.length, 'way')} of failing came again within four weeks.`
  return isUnheard(review) ? UNHEARD : 'Nothing came again.'
}

export function incidentsFinding({ figures, completeness }: Heard): string {
  const { incidents } = figures
  if (incidents.now === null || isUnheard({ figures, completeness })) return UNHEARD
  if (incidents.now === 0)
    return completeness.isComplete
      ? 'A quiet week: no incident began, and every source was heard of.'
      : 'No incident began, but not every source was heard of.'
  return `${opening(counted(incidents.now, 'incident'))}, ${differenceOf(incidents)}.${noneCritical(figures)}`
}

/** Of incidents that nobody graded it is not known that they were not critical. */
function noneCritical({ critical, severities }: WeekReview['figures']): string {
  if (critical.now !== 0) return ''
  const ungraded = ungradedIn(severities)
  return ungraded === 0 ? ' None was critical.' : ` None is known to be critical; of ${count(ungraded)} nobody said.`
}

const ungradedIn = (severities: WeekReview['figures']['severities']) =>
  severities.find(({ severity }) => severity === null)?.now ?? 0

export function criticalFinding({ figures, completeness }: Heard): string {
  const { critical, severities } = figures
  if (critical.now === null || isUnheard({ figures, completeness })) return UNHEARD
  if (critical.now === 0)
    return ungradedIn(severities) === 0
      ? 'No critical incident began in this week.'
      : 'No incident that began in this week is known to be critical.'
  return `${counted(critical.now, 'critical incident')}, ${differenceOf(critical)}.`
}

/** What the last frozen review left open. */
export function carriedFinding({ carried: { from, followUps, decisions } }: Pick<WeekReview, 'carried'>): string {
  if (from === null) return 'No review before this one is frozen, so nothing is carried over.'
  const open = followUps.length + decisions.length
  const words = open === 0 ? 'Nothing is' : `${opening(counted(open, 'decision is', 'decisions are'))}`
  return `${words} still open from week ${Number(weekName(from).slice(1))}.`
}

/** Whether the silence of a week is silence of the world. */
export function completenessWords(of: Completeness): string {
  const { isComplete, sources, silent, waiting, firstDay, isRecorded } = of
  const references =
    waiting > 0
      ? ` ${counted(waiting, 'reference still waits', 'references still wait')} for ${waiting === 1 ? 'its' : 'their'} records.`
      : ''
  if (sources === 0) return `No source sends here, so a quiet week cannot be told from an unheard one.${references}`
  if (!isRecorded)
    return `${firstDay === null ? 'There is no record yet' : `The first record is of ${longDay(firstDay)}`}, so nothing is known of this week.`
  if (isComplete)
    return `Data complete: ${sources === 1 ? 'the one source was' : `all ${count(sources)} sources were`} heard of since.${references}`
  const names = silent.map(({ source }) => source).join(', ')
  return `Data may be missing: ${names} ${silent.length === 1 ? 'was' : 'were'} not heard of since.${references}`
}

/** How it came to an end, as far as anybody said. */
export function endWords(
  { startedAt, mitigatedAt, resolvedAt }: CriticalIncident,
  lasted: (minutes: number) => string,
): string {
  const minutes = (end: string) => (Date.parse(end) - Date.parse(startedAt)) / 60_000
  if (mitigatedAt) return `${lasted(minutes(mitigatedAt))} to mitigate`
  return resolvedAt ? `${lasted(minutes(resolvedAt))} to resolve` : 'not over'
}

export const ratioWords = (value: number): string => `${decimal(value, 1)}×`
