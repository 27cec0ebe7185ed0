import type { FailureMode, Severity } from '@/lib/incidents/incident'
import type { Origin } from '@/lib/origins/origin'
import type { Activity } from '@/lib/work/work-log'

export type TokenKind =
  'service' | 'severity' | 'person' | 'origin' | 'mode' | 'time' | 'duration' | 'incident' | 'activity'

/** A part of the line that was understood: from `start` up to, not including, `end`. */
export type Token = { kind: TokenKind; start: number; end: number }

/** When it began, and when it was over; `isShifted`: clocks skipped one of the times that were written. */
export type Times = { startedAt: string; endedAt: string | null; isShifted: boolean }

/** Who can be named here: by a handle, which is made from their name and is nobody else's. */
export type Nameable = { handle: string; id: string; name: string }

export type IncidentEntry = {
  kind: 'incident'
  /** What was not understood as anything else, in its order. */
  title: string
  tokens: Token[]
  service: string | null
  severity: Severity | null
  person: Nameable | null
  origin: Exclude<Origin, 'UNKNOWN'> | null
  mode: FailureMode | null
  times: Times | null
}

export type HoursEntry = {
  kind: 'hours'
  note: string
  tokens: Token[]
  minutes: number | null
  /** INC-12 */
  incident: string | null
  activity: Activity | null
  times: Times | null
}

export type Entry = IncidentEntry | HoursEntry

/** What a line is read against. Times of day are those of the zone; `now` decides which day they are of. */
export type Reading = { now: Date; zone: string; people: readonly Nameable[] }
