import { z } from 'zod'
import { CauseLink, Certainty, IncidentStatus } from '@/lib/incidents/incident'
import { TimelineEntry } from './entry'

export const MilestoneName = z.enum(['started', 'detected', 'acknowledged', 'mitigated', 'resolved'])

/** What the timeline tells by itself has a name by which it is left out: "milestone:detected", "change:…". */
const ByItself = {
  event: z.string(),
  at: z.iso.datetime(),
  isHidden: z.boolean(),
}

const Milestone = z.object({
  kind: z.literal('MILESTONE'),
  ...ByItself,
  milestone: MilestoneName,
  /** Who moved the incident there at that time. Null: nobody did, or it was told otherwise. */
  by: z.string().nullable(),
})

const Deployment = z.object({
  kind: z.literal('DEPLOYMENT'),
  ...ByItself,
  change: CauseLink.pick({ changeId: true, repository: true, sha: true, number: true, title: true, origin: true }),
  certainty: Certainty.exclude(['RULED_OUT']),
})

const StatusMove = z.object({
  kind: z.literal('STATUS'),
  ...ByItself,
  from: IncidentStatus.nullable(),
  to: IncidentStatus,
  by: z.string(),
})

/** All that was logged, as one: whose hours they are is told elsewhere, to whom it may be. */
const Work = z.object({ kind: z.literal('WORK'), ...ByItself, until: z.iso.datetime(), minutes: z.number() })

const Entry = TimelineEntry.extend({ kind: z.literal('ENTRY') })

export const Automatic = z.discriminatedUnion('kind', [Milestone, Deployment, StatusMove, Work])
export type Automatic = z.infer<typeof Automatic>

export const TimelineItem = z.discriminatedUnion('kind', [Milestone, Deployment, StatusMove, Work, Entry])
export type TimelineItem = z.infer<typeof TimelineItem>

/** What happened, the first first. `missing`: what was reached at a time that nobody gave. */
export const Timeline = z.object({
  items: z.array(TimelineItem),
  missing: z.array(MilestoneName),
  timeZone: z.string(),
})
export type Timeline = z.infer<typeof Timeline>

/** Leaves something out that the timeline tells by itself, or tells it again. */
export const Hiding = z.strictObject({ event: z.string().min(1).max(60), hidden: z.boolean() })
export type Hiding = z.infer<typeof Hiding>
