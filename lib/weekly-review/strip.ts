import { addDays, type Day } from '@/lib/time/day'
import { startOfDay } from '@/lib/time/zone'
import type { CriticalIncident, WeekReview } from './week-review'

/** A place from 0 to 1 on the week; `lane` keeps neighbours and their labels apart, 0 being the highest. */
export type StripMark = {
  key: string
  severity: 'SEV1' | 'SEV2'
  from: number
  to: number
  isOpen: boolean
  lane: number
}
export type Strip = { days: { day: Day; at: number }[]; marks: StripMark[]; lanes: number; over: number }

/** What a mark's label takes of the width, at the narrowest. */
const LABEL = 0.15

/** The critical incidents on their week. A day on which clocks change is as long as it is. */
export function stripOf({
  criticals,
  from,
  to,
  timeZone,
  asOf,
}: Pick<WeekReview, 'criticals' | 'from' | 'to' | 'timeZone' | 'asOf'>): Strip {
  const [begin, end] = [from, to].map((day) => startOfDay(day, timeZone).getTime()) as [number, number]
  const at = (instant: number) => Math.min(1, Math.max(0, (instant - begin) / (end - begin)))
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index)).map((day) => ({
    day,
    at: at(startOfDay(day, timeZone).getTime()),
  }))
  const ends: number[] = []
  const marks = criticals
    .toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1))
    .map((incident) => {
      const { over, isOpen } = overAt(incident, asOf)
      const [left, right] = [at(Date.parse(incident.startedAt)), at(over)]
      const place = ends.findIndex((taken) => taken <= left)
      const lane = place === -1 ? ends.length : place
      ends[lane] = Math.max(right, left) + LABEL
      return { key: incident.key, severity: incident.severity as 'SEV1' | 'SEV2', from: left, to: right, isOpen, lane }
    })
  return { days, marks, lanes: Math.max(1, ends.length), over: at(Date.parse(asOf)) }
}

function overAt({ mitigatedAt, resolvedAt }: CriticalIncident, asOf: string): { over: number; isOpen: boolean } {
  const end = mitigatedAt ?? resolvedAt
  return { over: Date.parse(end ?? asOf), isOpen: end === null }
}
