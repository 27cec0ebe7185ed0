import { minutesFrom } from '@/lib/format-duration'
import { clock, shortDay } from '@/lib/format-time'
import { dayAt } from '@/lib/time/zone'

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 40_320]
const AT_MOST = 6
const MINUTE_MS = 60_000

export type Tick = { time: string; at: number; label: string }

/** Round times between two instants, at most six, by the clock of the zone; by the day once a step is one. */
export function timesTicks(begins: string, ends: string, zone: string): Tick[] {
  const minutes = minutesFrom(begins, ends)
  const step = STEPS.find((some) => minutes / some <= AT_MOST) ?? minutes
  const stepMs = step * MINUTE_MS
  const first = Math.ceil(Date.parse(begins) / stepMs) * stepMs

  const ticks: Tick[] = []
  for (let at = first; at <= Date.parse(ends); at += stepMs) {
    const time = new Date(at).toISOString()
    const label = step >= 1440 ? shortDay(dayAt(new Date(at), zone)) : clock(time, zone)
    ticks.push({ time, at: minutesFrom(begins, time) / minutes, label })
  }
  return ticks
}
