import { dayAt } from './zone'

/** The minute that clocks of the zone show, as a field for date and time has it: "2026-03-05T14:02". */
export function localAt(instant: string, zone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return `${dayAt(new Date(instant), zone)}T${clock.format(new Date(instant))}`
}

/**
 * The instant at which clocks of the zone show it. Of two, as in the night when clocks go back, the earlier; where they
 * skip it, as much later as they skip. Null: it is no minute of our calendar.
 */
export function instantOf(local: string, zone: string): string | null {
  const wanted = Date.parse(`${local}:00Z`)
  // A parser takes the 30th of February for the 2nd of March.
  if (Number.isNaN(wanted) || new Date(wanted).toISOString().slice(0, 16) !== local) return null

  const guesses = [-DAY_MS, DAY_MS].map((by) => wanted - offsetAt(wanted + by, zone))
  const exact = guesses.filter((guess) => localAt(new Date(guess).toISOString(), zone) === local)
  // Neither shows it: before the gap the earlier offset held, and it reads as if that went on.
  const at = exact.length > 0 ? Math.min(...exact) : guesses[0]!
  return new Date(at).toISOString()
}

const DAY_MS = 24 * 3_600_000

function offsetAt(instant: number, zone: string): number {
  const minute = Math.floor(instant / 60_000) * 60_000
  return Date.parse(`${localAt(new Date(minute).toISOString(), zone)}:00Z`) - minute
}
