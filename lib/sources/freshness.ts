import { counted } from '@/lib/format'
import { clock, shortDay, zoneName } from '@/lib/format-time'
import { dayAt } from '@/lib/time/zone'
import { isSilent } from './cadence'
import type { SourceList } from './source'

/** `short`: the same where there is room for little. */
export type Freshness = { words: string; short: string; wanting: boolean }

/** Up to when the figures know of the world, and who fell silent by their own cadence. */
export function freshness({ items, waiting, asOf, timeZone }: SourceList): Freshness {
  if (items.length === 0) return { words: 'No source is sending yet', short: 'No source yet', wanting: false }

  const times = items.map(({ lastReceivedAt }) => lastReceivedAt).sort()
  const silent = items
    .filter(({ lastReceivedAt, usualGapMs }) => isSilent(lastReceivedAt, usualGapMs, asOf))
    .map(({ lastReceivedAt }) => lastReceivedAt)
    .sort()
  const newest = times.at(-1) ?? asOf
  const kept =
    waiting > 0
      ? [`${counted(waiting, 'reference')} waiting for ${waiting === 1 ? 'its record' : 'their records'}`]
      : []
  const to = moment(newest, asOf, timeZone)
  const wanting = silent.length > 0
  if (silent.length === items.length)
    return { words: [`Nothing received since ${to}`, ...kept].join(' · '), short: `Silent since ${to}`, wanting }

  const since = moment(silent[0] ?? asOf, asOf, timeZone)
  const quiet = wanting ? [`${counted(silent.length, 'source')} silent since ${since}`] : []
  const short = wanting ? `${counted(silent.length, 'source')} silent` : `Data to ${to}`
  return { words: [`Data to ${to}`, ...quiet, ...kept].join(' · '), short, wanting }
}

function moment(at: string, now: string, timeZone: string): string {
  const time = `${clock(at, timeZone)} ${zoneName(timeZone, at)}`
  const day = dayAt(new Date(at), timeZone)
  return day === dayAt(new Date(now), timeZone) ? time : `${shortDay(day)}, ${time}`
}
