import { counted } from '@/lib/format'
import { clock, shortDay, zoneName } from '@/lib/format-time'
import { dayAt } from '@/lib/time/zone'
import { isSilent } from './cadence'
import type { SourceList } from './source'

export type Freshness = { words: string; wanting: boolean }

/** Up to when the figures know of the world, and who fell silent by their own cadence. */
export function freshness({ items, waiting, asOf, timeZone }: SourceList): Freshness {
  const heard = new Map<string, string>()
  for (const { source, lastReceivedAt } of items)
    if (lastReceivedAt > (heard.get(source) ?? '')) heard.set(source, lastReceivedAt)
  if (heard.size === 0) return { words: 'No source is sending yet', wanting: false }

  const usual = new Map(items.map(({ source, usualGapMs }) => [source, usualGapMs]))
  const times = [...heard.values()].sort()
  const silent = [...heard]
    .filter(([source, at]) => isSilent(at, usual.get(source) ?? null, asOf))
    .map(([, at]) => at)
    .sort()
  const newest = times.at(-1) ?? asOf
  const kept =
    waiting > 0
      ? [`${counted(waiting, 'reference')} waiting for ${waiting === 1 ? 'its record' : 'their records'}`]
      : []
  if (silent.length === heard.size)
    return { words: [`Nothing received since ${moment(newest, asOf, timeZone)}`, ...kept].join(' · '), wanting: true }

  const quiet =
    silent.length > 0
      ? [`${counted(silent.length, 'source')} silent since ${moment(silent[0] ?? asOf, asOf, timeZone)}`]
      : []
  return {
    words: [`Data to ${moment(newest, asOf, timeZone)}`, ...quiet, ...kept].join(' · '),
    wanting: silent.length > 0,
  }
}

function moment(at: string, now: string, timeZone: string): string {
  const time = `${clock(at, timeZone)} ${zoneName(timeZone, at)}`
  const day = dayAt(new Date(at), timeZone)
  return day === dayAt(new Date(now), timeZone) ? time : `${shortDay(day)}, ${time}`
}
