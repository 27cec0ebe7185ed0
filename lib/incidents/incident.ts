import { z } from 'zod'
import { ChangeRef, Email, Identity, Instant, Slug, text, title, Url } from '@/lib/ingest/fields'
import { StoredEvidence } from '@/lib/origins/stored-evidence'
import { Origin } from '@/lib/origins/origin'
import { Words } from '@/lib/edits/words'
import { WorkLog, WorkTotal } from '@/lib/work/work-log'

export const Severity = z.enum(['SEV1', 'SEV2', 'SEV3', 'SEV4'])
export type Severity = z.infer<typeof Severity>

export const IncidentStatus = z.enum(['OPEN', 'ACKNOWLEDGED', 'MITIGATED', 'RESOLVED', 'REVIEWED'])
export type IncidentStatus = z.infer<typeof IncidentStatus>

/** That it was reviewed is decided here; no sender says so. */
export const SentStatus = IncidentStatus.exclude(['REVIEWED'])
export type SentStatus = z.infer<typeof SentStatus>

/** Why an incident is in no list and no figure: another tells of the same, or nothing was wrong. */
export const SetAside = z.enum(['DUPLICATE', 'NOT_AN_INCIDENT'])
export type SetAside = z.infer<typeof SetAside>

/** What somebody should still decide about an incident. HOURS: of a critical one that is over. */
export const Lack = z.enum(['SEVERITY', 'ORIGIN', 'CAUSE', 'HOURS'])
export type Lack = z.infer<typeof Lack>

export const FailureMode = z.enum([
  'SCHEMA_DRIFT',
  'CONCURRENCY',
  'DEPRECATED_API',
  'CASCADING_STATE',
  'AUTHENTICATION',
  'EDGE_CASE_DATA',
  'PERFORMANCE',
  'CONFIGURATION',
  'CAPACITY',
  'DEPENDENCY',
  'OTHER',
])
export type FailureMode = z.infer<typeof FailureMode>

export const Impact = z.enum(['AVAILABILITY', 'SECURITY', 'INTEGRATION', 'COMPLIANCE', 'DATA_INTEGRITY', 'PERFORMANCE'])
export type Impact = z.infer<typeof Impact>

export const DetectedBy = z.enum(['ALERT', 'CUSTOMER', 'ENGINEER'])
export type DetectedBy = z.infer<typeof DetectedBy>

/** TEAM: others than its team and administrators do not learn of it, though every figure counts it. */
export const Visibility = z.enum(['EVERYONE', 'TEAM'])
export type Visibility = z.infer<typeof Visibility>

export const Certainty = z.enum(['SUSPECTED', 'CONFIRMED', 'RULED_OUT'])
export type Certainty = z.infer<typeof Certainty>

/** Who says that a change did it: the sender, a person here, or a person who accepted a suggestion. */
export const CauseMethod = z.enum(['DECLARED', 'PERSON', 'SUGGESTION'])
export type CauseMethod = z.infer<typeof CauseMethod>

export const CauseItem = z.strictObject({
  change: ChangeRef,
  certainty: z.enum(['SUSPECTED', 'CONFIRMED']).default('SUSPECTED'),
})

const TIMES_AFTER_START = ['detectedAt', 'acknowledgedAt', 'mitigatedAt', 'resolvedAt'] as const

/** What is told of an incident by its sender, and may be said otherwise here. */
export const TOLD_FIELDS = {
  title: title(),
  startedAt: Instant,
  summary: text(20_000, 0).nullish(),
  url: Url.nullish(),
  severity: Severity.nullish(),
  status: SentStatus.nullish(),
  team: Slug.nullish(),
  service: Slug.nullish(),
  detectedAt: Instant.nullish(),
  acknowledgedAt: Instant.nullish(),
  mitigatedAt: Instant.nullish(),
  resolvedAt: Instant.nullish(),
  origin: Origin.nullish(),
  mode: FailureMode.nullish(),
  impact: Impact.nullish(),
  silent: z.boolean().nullish(),
  detectedBy: DetectedBy.nullish(),
  assigneeEmail: Email.nullish(),
  visibility: Visibility.nullish(),
}

/** An incident as its sender tells it. An omitted field keeps what an earlier version said; null takes it back. */
export const IncidentItem = z
  .strictObject({
    ...Identity,
    ...TOLD_FIELDS,
    /** Its sender does not know the start: this one gives way to any that is known, and to an earlier assumed one. */
    startIsAssumed: z.boolean().nullish(),
    /** Somebody who signs in here, in place of their address. */
    assigneeId: z.uuid().nullish(),
    noCodeChange: z.boolean().nullish(),
    causes: z.array(CauseItem).max(100).nullish(),
  })
  .check(timesInOrder)
  // Whoever was found by it stands there by their address by now.
  .refine(({ assigneeId }) => !assigneeId, { error: 'is nobody here', path: ['assigneeId'] })
export type IncidentItem = z.input<typeof IncidentItem>

type Times = { startedAt: string } & { [field in (typeof TIMES_AFTER_START)[number]]?: string | null | undefined }

/** Each of the later times lies at the start or after it. */
export function timesInOrder({ value, issues }: z.core.ParsePayload<Times>): void {
  for (const field of TIMES_AFTER_START) {
    const at = value[field]
    if (at && Date.parse(at) < Date.parse(value.startedAt))
      issues.push({ code: 'custom', message: 'lies before startedAt', path: [field], input: at })
  }
}

export const CauseLink = z.object({
  changeId: z.uuid(),
  repository: z.string(),
  sha: z.string(),
  number: z.int().nullable(),
  title: z.string(),
  url: z.string().nullable(),
  team: z.string().nullable(),
  service: z.string().nullable(),
  origin: Origin,
  originBasis: z.string().nullable(),
  mergedAt: z.iso.datetime(),
  deployedAt: z.iso.datetime().nullable(),
  linesChanged: z.int().nullable(),
  filesChanged: z.int().nullable(),
  certainty: Certainty,
  method: CauseMethod,
  /** The score of the suggestion that was accepted. */
  confidence: z.number().nullable(),
  note: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime(),
  evidence: z.array(StoredEvidence),
})
export type CauseLink = z.infer<typeof CauseLink>

export const Incident = z.object({
  id: z.uuid(),
  number: z.int(),
  key: z.string(),
  source: z.string(),
  externalId: z.string(),
  title: z.string(),
  summary: z.string().nullable(),
  url: z.string().nullable(),
  severity: Severity.nullable(),
  status: IncidentStatus,
  team: z.string().nullable(),
  service: z.string().nullable(),
  startedAt: z.iso.datetime(),
  detectedAt: z.iso.datetime().nullable(),
  acknowledgedAt: z.iso.datetime().nullable(),
  mitigatedAt: z.iso.datetime().nullable(),
  resolvedAt: z.iso.datetime().nullable(),
  origin: Origin,
  declaredOrigin: Origin.nullable(),
  mode: FailureMode.nullable(),
  impact: Impact.nullable(),
  silent: z.boolean().nullable(),
  detectedBy: DetectedBy.nullable(),
  assignee: z.string().nullable(),
  /** What an edit names them by. */
  assigneeId: z.uuid().nullable(),
  noCodeChange: z.boolean(),
  /** Who said so here, or the contrary; null: it is the sender's word. */
  noCodeChangeSaidBy: z.string().nullable(),
  visibility: Visibility,
  /** Null while it counts. */
  setAside: z
    .object({
      as: SetAside,
      reason: z.string().nullable(),
      /** The key of the incident it is a duplicate of. */
      duplicateOf: z.string().nullable(),
      by: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
  lacks: z.array(Lack),
  eventAt: z.iso.datetime(),
  version: z.int(),
})
export type Incident = z.infer<typeof Incident>

/** An incident in a list: with the time logged on it, null where nobody logged any. */
export const ListedIncident = Incident.extend({ work: WorkTotal.nullable() })
export type ListedIncident = z.infer<typeof ListedIncident>

/** One incident with what belongs to it. `waiting` are causes named before they arrived. */
export const IncidentDetail = Incident.extend({
  causes: z.array(CauseLink),
  waiting: z.array(z.object({ change: ChangeRef, certainty: Certainty })),
  /** In the order they were begun. */
  work: z.array(WorkLog),
  workTotal: WorkTotal.nullable(),
  words: Words,
  /** Until when it is out of the queue of whoever asks. */
  snoozedUntil: z.iso.datetime().nullable(),
  timeZone: z.string(),
})
export type IncidentDetail = z.infer<typeof IncidentDetail>

/**
 * `hidden`: how many more fit and are private to their teams. With the first page alone, and null where the rows are
 * narrowed further than figures are, for then the number would describe them.
 */
export const IncidentPage = z.object({
  items: z.array(ListedIncident),
  nextCursor: z.string().nullable(),
  hidden: z.int().nullable(),
  timeZone: z.string(),
})
export type IncidentPage = z.infer<typeof IncidentPage>
