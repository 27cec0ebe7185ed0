import { z } from 'zod'
import { FollowUp } from '@/lib/follow-ups/follow-up'
import { Certainty, FailureMode, IncidentStatus, Lack, Severity } from '@/lib/incidents/incident'
import { IncidentKey } from '@/lib/lists/query'
import { Origin } from '@/lib/origins/origin'
import { WeekDecision } from './decision'
import { Figures } from './figures'
import { WeekNotes } from './notes'

/** Weeks, with the one under review, in which something that came twice is said to repeat. */
export const REPEATS_WITHIN_WEEKS = 4
export const REPEATS_FROM = 2

const Named = { key: z.string(), title: z.string(), severity: Severity.nullable(), service: z.string().nullable() }

export const LinkedChange = z.object({
  changeId: z.uuid(),
  /** `#4821`, or the beginning of its sha. */
  name: z.string(),
  origin: Origin,
  certainty: Certainty,
})

/** A critical incident of the week, with what shall follow from it. */
export const CriticalIncident = z.object({
  id: z.uuid(),
  ...Named,
  status: IncidentStatus,
  startedAt: z.iso.datetime(),
  mitigatedAt: z.iso.datetime().nullable(),
  resolvedAt: z.iso.datetime().nullable(),
  origin: Origin,
  noCodeChange: z.boolean(),
  lacks: z.array(Lack),
  causes: z.array(LinkedChange),
  followUps: z.array(FollowUp),
})
export type CriticalIncident = z.infer<typeof CriticalIncident>

/** An incident of the week of which something is still to be said. */
export const UnresolvedIncident = z.object({
  id: z.uuid(),
  ...Named,
  startedAt: z.iso.datetime(),
  lacks: z.array(Lack).min(1),
})
export type UnresolvedIncident = z.infer<typeof UnresolvedIncident>

/** `incidents`: in the weeks looked at; `keys`: of them, the latest first. */
const REPEATED = { incidents: z.int(), inWeek: z.int(), keys: z.array(z.string()) }
export const RepeatedMode = z.object({ mode: FailureMode, ...REPEATED })
export type RepeatedMode = z.infer<typeof RepeatedMode>
/** Of critical incidents alone. */
export const RepeatedService = z.object({ service: z.string(), name: z.string(), ...REPEATED })
export type RepeatedService = z.infer<typeof RepeatedService>

export const OverdueFollowUp = FollowUp.extend({ incident: z.string(), incidentTitle: z.string() })
export type OverdueFollowUp = z.infer<typeof OverdueFollowUp>

/** Whether a week without incidents was quiet, or was not heard. `silent`: not heard of since the week ended. */
export const Completeness = z.object({
  isComplete: z.boolean(),
  sources: z.int(),
  silent: z.array(z.object({ source: z.string(), lastReceivedAt: z.iso.datetime() })),
  waiting: z.int(),
  /** Of the first record; the week may lie before it, and then nothing is known of it. */
  firstDay: z.iso.date().nullable(),
  isRecorded: z.boolean(),
})
export type Completeness = z.infer<typeof Completeness>

/** What a week is read from. The lists hold what whoever asks may learn of; `hidden`: critical ones beyond them. */
export const WeekContent = z.object({
  figures: Figures,
  criticals: z.array(CriticalIncident),
  hidden: z.int(),
  unresolved: z.array(UnresolvedIncident),
  modes: z.array(RepeatedMode),
  services: z.array(RepeatedService),
  overdue: z.array(OverdueFollowUp),
  completeness: Completeness,
})
export type WeekContent = z.infer<typeof WeekContent>

/** What the last frozen review before this one left open; `from`: its week. */
export const Carried = z.object({
  from: z.string().nullable(),
  followUps: z.array(OverdueFollowUp),
  decisions: z.array(WeekDecision),
})
export type Carried = z.infer<typeof Carried>

/** The rows of one kind that a review was made from: how many, and the SHA-256 of them in their order. */
export const InputDigest = z.object({ kind: z.string(), rows: z.int(), sha256: z.string() })
export type InputDigest = z.infer<typeof InputDigest>

const Review = WeekContent.extend({
  week: z.string(),
  /** Half-open, in the reporting zone. */
  from: z.iso.date(),
  to: z.iso.date(),
  timeZone: z.string(),
  asOf: z.iso.datetime(),
  /** Today, where the organisation is. */
  today: z.iso.date(),
  team: z.object({ slug: z.string(), name: z.string() }).nullable(),
  isOver: z.boolean(),
  decisions: z.array(WeekDecision),
  notes: WeekNotes,
  carried: Carried,
})

/** What is kept when a review is frozen: as everybody may read it, without what is private to a team. */
export const Snapshot = Review.extend({ undecided: z.array(z.string()) })
export type Snapshot = z.infer<typeof Snapshot>

/** `differences`: what the same figures are by now. What was frozen stays. */
export const Frozen = z.object({
  at: z.iso.datetime(),
  by: z.string(),
  sha256: z.string(),
  /** Whether what is stored still has this hash. */
  isIntact: z.boolean(),
  inputs: z.array(InputDigest),
  undecided: z.array(z.string()),
  differences: z.array(z.object({ name: z.string(), frozen: z.string(), now: z.string() })),
})
export type Frozen = z.infer<typeof Frozen>

export const WeekReview = Review.extend({ frozen: Frozen.nullable() })
export type WeekReview = z.infer<typeof WeekReview>

/** Names the critical incidents that have no decision: a review is frozen without them knowingly, or not at all. */
export const FreezeWish = z.strictObject({ undecided: z.array(IncidentKey).max(1000) })
export type FreezeWish = z.output<typeof FreezeWish>
