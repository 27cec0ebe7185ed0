import { isZone } from '@/lib/time/zone'
import { instantOf } from '@/lib/time/wall-clock'

/** Which comes first in a date of three numbers that begins with no year. */
export type DateOrder = 'dmy' | 'mdy'

export type TimeReading = { order: DateOrder | null; zone: string | null }

/** What a text says of a time; `first` and `second` where both could be the month. */
export type TimeShape = {
  /** By itself it says neither which number is the month. */
  isAmbiguous: boolean
  /** The order that alone makes a date of it. */
  order: DateOrder | null
  lacksZone: boolean
}

type Parts = {
  year: number
  month: number
  day: number
  /** Both orders give a date; the parts are those of day first. */
  isAmbiguous: boolean
  order: DateOrder | null
  clock: string
  seconds: string
  offset: string | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const CLOCK = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp][Mm])?)?`
const OFFSET = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${CLOCK}${OFFSET}$`)
const NUMBERS = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${CLOCK}${OFFSET}$`)
const DAY_AND_NAME = new RegExp(String.raw`^(\d{1,2})[-/. ]([A-Za-z]{3,9})[-/. ,]+(\d{4}|\d{2})${CLOCK}${OFFSET}$`)
const NAME_AND_DAY = new RegExp(String.raw`^([A-Za-z]{3,9})[. ]+(\d{1,2}),? +(\d{4})${CLOCK}${OFFSET}$`)
const SINCE_1970 = /^(\d{10})(\d{3})?$/

/** What is to be known before this text is a time; null: it is none. */
export function shapeOf(text: string): TimeShape | null {
  if (SINCE_1970.test(text)) return { isAmbiguous: false, order: null, lacksZone: false }
  const parts = partsOf(text)
  return parts && { isAmbiguous: parts.isAmbiguous, order: parts.order, lacksZone: parts.offset === null }
}

/** What clocks of a zone do with a time of day when they are put forward or back. */
export type OddClock = 'skipped' | 'twice'

/**
 * The instant that a text names, as ISO 8601 with offset; or why it is none, in words that follow the field's name. Of a
 * time that clocks show twice the earlier, and of one that they skip as long after the skip: `odd` says so.
 */
export function readTime(text: string, { order, zone }: TimeReading): { at: string; odd?: OddClock } | { why: string } {
  const unix = SINCE_1970.exec(text)
  if (unix) return { at: new Date(Number(unix[1]) * 1000 + Number(unix[2] ?? 0)).toISOString() }

  const parts = partsOf(text)
  if (!parts) return { why: 'is not a time that can be read' }
  if (parts.isAmbiguous && order === null) return { why: 'could be the day or the month first' }
  if (!parts.isAmbiguous && parts.order && order && parts.order !== order)
    return { why: `is no date with the ${order === 'dmy' ? 'day' : 'month'} first` }

  const { year } = parts
  const [month, day] = parts.isAmbiguous && order === 'mdy' ? [parts.day, parts.month] : [parts.month, parts.day]
  const date = `${year}-${pad(month)}-${pad(day)}`
  if (!isDay(date)) return { why: 'is no day of the calendar' }
  const seconds = `:${parts.seconds}`
  if (parts.offset !== null) {
    const at = Date.parse(`${date}T${parts.clock}${seconds}${parts.offset}`)
    return Number.isNaN(at) ? { why: 'is not a time that can be read' } : { at: new Date(at).toISOString() }
  }
  if (zone === null || !isZone(zone)) return { why: 'has no time zone' }
  const { at: minute, odd } = atMinute(date, parts.clock, zone)
  const at = new Date(Date.parse(minute) + Number(parts.seconds) * 1000).toISOString()
  return odd ? { at, odd } : { at }
}

/** Of a column: whether the order of its dates, and their zone, must be asked for. */
export type TimeQuestions = {
  /** What its own dates prove; `mixed`: some prove one, some the other. */
  proves: DateOrder | 'mixed' | null
  asksOrder: boolean
  asksZone: boolean
  /** One that shows what is asked. */
  sample: string | null
}

export function questionsOf(texts: Iterable<string>): TimeQuestions {
  const orders = new Set<DateOrder>()
  let ambiguous: string | null = null
  let zoneless: string | null = null
  for (const text of texts) {
    const shape = shapeOf(text.trim())
    if (!shape) continue
    if (shape.order) orders.add(shape.order)
    if (shape.isAmbiguous) ambiguous ??= text
    if (shape.lacksZone) zoneless ??= text
  }
  const proves = orders.size > 1 ? 'mixed' : ([...orders][0] ?? null)
  const asksOrder = ambiguous !== null && (proves === null || proves === 'mixed')
  return { proves, asksOrder, asksZone: zoneless !== null, sample: asksOrder ? ambiguous : zoneless }
}

/** No time is longer, and a cell of a million blanks would be looked at for hours. */
const LONGEST = 100

function partsOf(text: string): Parts | null {
  if (text.length > LONGEST) return null
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) {
    const [, year, month, day, ...rest] = yearFirst
    return withClock({ year: Number(year), month: Number(month), day: Number(day), ...CLEAR }, rest)
  }
  const named = DAY_AND_NAME.exec(text)
  if (named) return byName(named[3]!, named[2]!, named[1]!, named.slice(4))
  const american = NAME_AND_DAY.exec(text)
  if (american) return byName(american[3]!, american[1]!, american[2]!, american.slice(4))
  const numbers = NUMBERS.exec(text)
  return numbers && byNumbers(numbers)
}

const CLEAR = { isAmbiguous: false, order: null }

function byName(year: string, name: string, day: string, rest: (string | undefined)[]): Parts | null {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  if (month === 0) return null
  return withClock({ year: inFull(year), month, day: Number(day), ...CLEAR }, rest)
}

function byNumbers([, a, separator, b, year, ...rest]: RegExpExecArray): Parts | null {
  const [first, second] = [Number(a), Number(b)]
  if (first > 12 && second > 12) return null
  const common = { year: inFull(year!) }
  // Nobody writes the month first between dots.
  if (separator === '.') return withClock({ ...common, day: first, month: second, ...CLEAR }, rest)
  if (first > 12) return withClock({ ...common, day: first, month: second, isAmbiguous: false, order: 'dmy' }, rest)
  if (second > 12) return withClock({ ...common, day: second, month: first, isAmbiguous: false, order: 'mdy' }, rest)
  // The same day either way.
  if (first === second) return withClock({ ...common, day: first, month: second, ...CLEAR }, rest)
  return withClock({ ...common, day: first, month: second, isAmbiguous: true, order: null }, rest)
}

type Dated = Omit<Parts, 'clock' | 'seconds' | 'offset'>

function withClock(date: Dated, [hour, minute, second, fraction, half, offset]: (string | undefined)[]): Parts | null {
  if (date.month < 1 || date.month > 12) return null
  const hours = hoursOf(hour, half)
  if (hours === null || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return null
  const millis = fraction ? `.${fraction.slice(0, 3).padEnd(3, '0')}` : ''
  return {
    ...date,
    clock: `${pad(hours)}:${minute ?? '00'}`,
    seconds: `${second ?? '00'}${millis}`,
    offset: offsetOf(offset),
  }
}

function hoursOf(hour: string | undefined, half: string | undefined): number | null {
  const hours = Number(hour ?? 0)
  if (!half) return hours > 23 ? null : hours
  if (hours < 1 || hours > 12) return null
  return (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

function offsetOf(offset: string | undefined): string | null {
  if (!offset) return null
  if (/^[A-Z]/.test(offset)) return 'Z'
  return `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`
}

function inFull(year: string): number {
  return year.length === 4 ? Number(year) : 2000 + Number(year)
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

/** A million rows share few minutes, and to ask for the clocks of a zone takes long. */
const MOST_MINUTES = 10_000
const minutes = new Map<string, { at: string; odd?: OddClock }>()

function atMinute(day: string, clock: string, zone: string): { at: string; odd?: OddClock } {
  const name = `${zone} ${day} ${clock}`
  const known = minutes.get(name)
  if (known) return known
  if (minutes.size >= MOST_MINUTES) minutes.clear()
  const { at, isShown, isTwice } = instantOf(day, clock, zone)
  const minute = {
    at: at.toISOString(),
    ...(!isShown && { odd: 'skipped' as const }),
    ...(isTwice && { odd: 'twice' as const }),
  }
  minutes.set(name, minute)
  return minute
}
