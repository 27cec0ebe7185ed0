import { NBSP } from './format'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "24 Nov" of a day such as 2025-11-24. A day has no zone: it is read as it is written. */
export function shortDay(day: string): string {
  return `${Number(day.slice(8, 10))}${NBSP}${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`
}

export function longDay(day: string): string {
  return `${shortDay(day)}${NBSP}${day.slice(0, 4)}`
}

/** "24 Nov 2025 – 22 Nov 2026", both ends counted. The year of the first is left out where both share it. */
export function dayRange(first: string, last: string): string {
  if (first === last) return longDay(first)
  const sameYear = first.slice(0, 4) === last.slice(0, 4)

  return `${sameYear ? shortDay(first) : longDay(first)} – ${longDay(last)}`
}

/** "14:02" in the given zone. */
export function clock(instant: string, timeZone: string): string {
  return formsOf(timeZone).clock.format(new Date(instant))
}

/** How a zone is called on an axis: "UTC", "CET", "GMT-5". */
export function zoneName(timeZone: string, instant: string): string {
  const parts = formsOf(timeZone).name.formatToParts(new Date(instant))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

type Forms = Record<'clock' | 'name', Intl.DateTimeFormat>
const forms = new Map<string, Forms>()

/** Making them takes a hundred times as long as using them, and a list says the time in each of its rows. */
function formsOf(timeZone: string): Forms {
  const known = forms.get(timeZone)
  if (known) return known
  const made = {
    clock: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    name: new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' }),
  }
  forms.set(timeZone, made)
  return made
}

/** "W03" of "2026-W03". */
export function weekName(week: string): string {
  return week.slice(5)
}
