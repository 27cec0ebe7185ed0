import type { Day } from '@/lib/time/day'
import { localAt } from '@/lib/time/local'
import type { WeekEntry } from './week'

/** A part of a day, in minutes since its midnight as clocks show it. */
type Span = { day: Day; from: number; to: number }
/** An entry as far as it lies in one day, in one of so many lanes; `trimmedTo`: up to there its time is another's. */
export type Block = Span & { entry: WeekEntry; lane: number; lanes: number; trimmedTo: number }

const DAY_MINUTES = 1440
const WORKDAY = { from: 8, to: 18 }

/** Entries as blocks of days. Those that overlap stand in lanes beside each other, in the order they began. */
export function weekBlocks(entries: readonly WeekEntry[], zone: string): Block[] {
  return togetherIn(entries).flatMap((together) => {
    const lanes = lanesOf(together)
    const count = Math.max(...lanes.values()) + 1
    return together.flatMap((entry) => blocksOf(entry, zone, { lane: lanes.get(entry.id)!, lanes: count }))
  })
}

function blocksOf(entry: WeekEntry, zone: string, place: { lane: number; lanes: number }): Block[] {
  const cut = entry.minutes - entry.countedMinutes
  const trimmed = cut < 1 ? [] : spansOf(entry.startedAt, cut, zone)
  return spansOf(entry.startedAt, entry.minutes, zone).map((span) => {
    const trimmedTo = trimmed.find(({ day }) => day === span.day)?.to ?? span.from
    return { ...span, ...place, entry, trimmedTo }
  })
}

/** Entries that hang together by overlaps, in the order they began. */
function togetherIn(entries: readonly WeekEntry[]): WeekEntry[][] {
  const groups: WeekEntry[][] = []
  let busyUntil = -Infinity
  for (const entry of entries) {
    if (Date.parse(entry.startedAt) >= busyUntil) groups.push([])
    groups.at(-1)!.push(entry)
    busyUntil = Math.max(busyUntil, endOf(entry))
  }
  return groups
}

/** Each in the first lane that is free when it begins. */
function lanesOf(entries: readonly WeekEntry[]): Map<string, number> {
  const ends: number[] = []
  return new Map(
    entries.map((entry) => {
      const free = ends.findIndex((end) => end <= Date.parse(entry.startedAt))
      const lane = free < 0 ? ends.length : free
      ends[lane] = endOf(entry)
      return [entry.id, lane]
    }),
  )
}

const endOf = ({ startedAt, minutes }: WeekEntry) => Date.parse(startedAt) + minutes * 60_000

/** The hours that the drawing must have: a workday, and whatever lies outside of it. */
export function hoursShown(blocks: readonly Span[]): { from: number; to: number } {
  return {
    from: Math.min(WORKDAY.from, ...blocks.map(({ from }) => Math.floor(from / 60))),
    to: Math.max(WORKDAY.to, ...blocks.map(({ to }) => Math.ceil(to / 60))),
  }
}

function spansOf(startedAt: string, minutes: number, zone: string): Span[] {
  const begin = Date.parse(startedAt)
  const [first, last] = [begin, begin + minutes * 60_000].map((at) => localAt(new Date(at).toISOString(), zone))
  const [from, to] = [minuteOf(first!), minuteOf(last!)]
  const [day, endDay] = [first!.slice(0, 10), last!.slice(0, 10)]
  // Where clocks are put back, an hour is there twice: it is drawn once.
  if (day === endDay) return [{ day, from, to: Math.max(from, to) }]
  const next = to > 0 ? [{ day: endDay, from: 0, to }] : []
  return [{ day, from, to: DAY_MINUTES }, ...next]
}

function minuteOf(local: string): number {
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))
}
