import type { Day } from './day'

const HOUR_MS = 3_600_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day that clocks in the zone show at an instant. */
export function dayAt(instant: Date, zone: string): Day {
  const parts = dayFormat(zone).formatToParts(instant)
  const part = (type: string) => parts.find((some) => some.type === type)?.value ?? ''

  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/**
 * The first instant of a day in the zone: midnight, or the end of the gap where clocks skip midnight,
 * or the earlier of two midnights. A day that the zone left out altogether begins where the next one does.
 */
export function startOfDay(day: Day, zone: string): Date {
  const name = `${zone} ${day}`
  const known = starts.get(name)
  if (known !== undefined) return new Date(known)
  if (starts.size >= MOST_STARTS) starts.clear()
  const start = searchStart(day, zone)
  starts.set(name, start.getTime())
  return start
}

/** Finding the first instant of a day takes a search of a tenth of a millisecond, and a question of a year asks for hundreds. */
const MOST_STARTS = 20_000
const starts = new Map<string, number>()

function searchStart(day: Day, zone: string): Date {
  // Zones lie between 12 hours behind UTC and 14 ahead of it.
  const midnight = Date.parse(`${day}T00:00:00Z`)
  let before = midnight - 15 * HOUR_MS
  let from = midnight + 13 * HOUR_MS

  while (from - before > 1000) {
    const middle = before + Math.floor((from - before) / 2000) * 1000
    if (dayAt(new Date(middle), zone) < day) before = middle
    else from = middle
  }
  return new Date(from)
}

/** Whether it names a zone of the IANA database. A bare offset knows nothing of summer time, and is none. */
export function isZone(name: string): boolean {
  if (!/^[A-Z]/i.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false // There is no other way to ask.
  }
}

function dayFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known

  const format = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formats.set(zone, format)
  return format
}
