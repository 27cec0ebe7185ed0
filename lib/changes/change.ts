import { z } from 'zod'
import { Count, Email, Identity, Instant, RepositoryName, Sha, Slug, text, title, Url } from '@/lib/ingest/fields'
import { Correction } from '@/lib/corrections/correction'
import { DeploymentResult } from '@/lib/deployments/deployment'
import { StoredEvidence } from '@/lib/origins/stored-evidence'
import { Origin } from '@/lib/origins/origin'
import { Presence, SentFinding, TelemetryFinding } from '@/lib/telemetry/finding'

export const CommitItem = z.strictObject({
  sha: Sha,
  message: text(100_000, 0),
  authorName: text(300, 0),
  authorEmail: text(300, 0),
  committerName: text(300, 0).nullish(),
  committerEmail: text(300, 0).nullish(),
})
export type CommitItem = z.input<typeof CommitItem>

/** A finding of the sender's own. Kinds we do not know are kept, and weigh by their lines alone. */
export const EvidenceItem = z.strictObject({
  kind: text(64),
  tool: text(100).nullish(),
  model: text(250).nullish(),
  aiLines: Count.nullish(),
  humanLines: Count.nullish(),
  confidence: z.number().min(0).max(1).nullish(),
  detail: text(2000, 0).nullish(),
  /** The commit it speaks of; without it, it speaks of the whole change. */
  seenIn: Sha.nullish(),
})
export type EvidenceItem = z.input<typeof EvidenceItem>

/** A change as its sender tells it. An omitted field keeps what an earlier version said; null takes it back. */
export const ChangeItem = z.strictObject({
  ...Identity,
  repository: RepositoryName,
  sha: Sha,
  title: title(),
  mergedAt: Instant,
  openedAt: Instant.nullish(),
  shas: z.array(Sha).max(5000).nullish(),
  number: z.int().min(1).max(2_000_000_000).nullish(),
  url: Url.nullish(),
  branch: text(500).nullish(),
  message: text(200_000, 0).nullish(),
  commits: z.array(CommitItem).max(5000).nullish(),
  authorName: text(300, 0).nullish(),
  authorEmail: text(300, 0).nullish(),
  authorLogin: text(200, 0).nullish(),
  labels: z.array(text(200)).max(200).nullish(),
  deployedAt: Instant.nullish(),
  linesAdded: Count.nullish(),
  linesRemoved: Count.nullish(),
  filesChanged: Count.nullish(),
  /** How many first parents lie before it on the default branch. */
  position: Count.nullish(),
  paths: z.array(text(2000)).max(5000).nullish(),
  team: Slug.nullish(),
  service: Slug.nullish(),
  origin: Origin.nullish(),
  evidence: z.array(EvidenceItem).max(500).nullish(),
  /** What the description of its request tells. Beside `evidence`, so that neither teller overwrites the other. */
  descriptionEvidence: z.array(EvidenceItem).max(50).nullish(),
  review: z
    .strictObject({
      approvedAt: Instant.nullish(),
      rounds: Count.nullish(),
      changeRequests: Count.nullish(),
      comments: Count.nullish(),
      approvers: z
        .array(z.union([Email, text(200)]))
        .max(100)
        .nullish(),
    })
    .nullish(),
  telemetry: z
    .strictObject({
      logs: Presence.nullish(),
      traces: Presence.nullish(),
      alerts: Presence.nullish(),
      /** What the added lines of its diff tell. Sent empty, it says that the diff was read and nothing was found. */
      inDiff: z.array(SentFinding).max(200).nullish(),
      /** What the checkboxes of its description tell. */
      inDescription: z.array(SentFinding).max(200).nullish(),
    })
    .nullish(),
})
export type ChangeItem = z.input<typeof ChangeItem>

/** How we know when it went live. MERGE: nobody sends deployments of that service, so the merge stands in. */
export const DeployedBasis = z.enum(['DEPLOYMENT', 'ANCESTRY', 'MERGE_ORDER', 'DECLARED', 'MERGE'])
export type DeployedBasis = z.infer<typeof DeployedBasis>

export const ChangeOutcome = z.enum(['failed', 'held', 'pending', 'undeployed'])
export type ChangeOutcome = z.infer<typeof ChangeOutcome>

export const Change = z.object({
  id: z.uuid(),
  source: z.string(),
  externalId: z.string(),
  repository: z.string(),
  sha: z.string(),
  number: z.int().nullable(),
  title: z.string(),
  url: z.string().nullable(),
  team: z.string().nullable(),
  service: z.string().nullable(),
  linesAdded: z.int().nullable(),
  linesRemoved: z.int().nullable(),
  filesChanged: z.int().nullable(),
  mergedAt: z.iso.datetime(),
  deployedAt: z.iso.datetime().nullable(),
  deployedBasis: DeployedBasis.nullable(),
  origin: Origin,
  originBasis: z.string().nullable(),
  originConfidence: z.number().nullable(),
  version: z.int(),
})
export type Change = z.infer<typeof Change>

export const MOST_LISTED_EVIDENCE = 3

/** A change in a list: with what became of it under the definition of the query, and the heaviest of its evidence. */
export const ListedChange = Change.extend({ outcome: ChangeOutcome, evidence: z.array(StoredEvidence) })
export type ListedChange = z.infer<typeof ListedChange>

/** `asOf` is the moment that decided what is mature. */
export const ChangePage = z.object({
  items: z.array(ListedChange),
  nextCursor: z.string().nullable(),
  timeZone: z.string(),
  asOf: z.iso.datetime(),
})
export type ChangePage = z.infer<typeof ChangePage>

export const ChangeDetail = Change.extend({
  branch: z.string().nullable(),
  labels: z.array(z.string()),
  authorName: z.string().nullable(),
  review: z.object({
    approvedAt: z.iso.datetime().nullable(),
    rounds: z.int().nullable(),
    changeRequests: z.int().nullable(),
    comments: z.int().nullable(),
    approvals: z.int(),
    openedAt: z.iso.datetime().nullable(),
    /** From opening to approval; null where one of the two is not known. */
    hoursToApproval: z.number().nullable(),
    /** Approved in one round with no change requested; null where that is not known, or nobody reviewed. */
    cleanFirstApproval: z.boolean().nullable(),
  }),
  telemetry: z.object({
    logs: Presence,
    traces: Presence,
    alerts: Presence,
    /** What that rests on, by signal, the strongest first. */
    findings: z.array(TelemetryFinding),
  }),
  evidence: z.array(StoredEvidence),
  /** What people said of who wrote it, the latest first. */
  corrections: z.array(Correction),
  /** Those that carried it, the first one first. */
  deployments: z.array(
    z.object({
      id: z.uuid(),
      service: z.string(),
      finishedAt: z.iso.datetime(),
      result: DeploymentResult,
      environment: z.string(),
      url: z.string().nullable(),
      changes: z.int(),
      /** Whether it is the one that put the change live. */
      decides: z.boolean(),
    }),
  ),
  incidents: z.array(
    z.object({
      number: z.int(),
      key: z.string(),
      title: z.string(),
      severity: z.enum(['SEV1', 'SEV2', 'SEV3', 'SEV4']).nullable(),
      startedAt: z.iso.datetime(),
      certainty: z.enum(['SUSPECTED', 'CONFIRMED', 'RULED_OUT']),
      decidedBy: z.string().nullable(),
    }),
  ),
  /** How many more it is linked to that are private to their teams. */
  hiddenIncidents: z.int(),
  timeZone: z.string(),
  asOf: z.iso.datetime(),
})
export type ChangeDetail = z.infer<typeof ChangeDetail>
