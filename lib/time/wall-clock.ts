import type { Day } from './day'

const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The instant at which clocks in the zone show a time of day. Of a time that they show twice, the earlier; of one that
 * they skip, as long after the skip as it would have been, and `isShown` is false.
 */
export function instantOf(day: Day, clock: string, zone: string): { at: Date; isShown: boolean; isTwice: boolean } {
  const wanted = Date.parse(`${day}T${clock}:00Z`)
  const [before, after] = [wanted - offsetAt(wanted - DAY_MS, zone), wanted - offsetAt(wanted + DAY_MS, zone)]
  const shown = [before, after].sort((a, b) => a - b).filter((at) => at + offsetAt(at, zone) === wanted)
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined) return { at: new Date(before), isShown: false, isTwice: false }
  return { at: new Date(first), isShown: true, isTwice: first !== last }
}

/** How far clocks in the zone are ahead of UTC, to the minute. */
function offsetAt(instant: number, zone: string): number {
  const minute = Math.floor(instant / 60_000) * 60_000
  const parts = format(zone).formatToParts(new Date(minute))
  const part = (type: string) => Number(parts.find((some) => some.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - minute
}

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known

  const made = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formats.set(zone, made)
  return made
}
