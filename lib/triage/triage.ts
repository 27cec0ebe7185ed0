import { z } from 'zod'
import { Incident, IncidentStatus, Lack, Severity, FailureMode } from '@/lib/incidents/incident'
import { Instant, Slug, Source, text } from '@/lib/ingest/fields'
import { LIST_FIELDS } from '@/lib/lists/query'
import { Origin } from '@/lib/origins/origin'

/** mine: one owns or logged it; team: it is of a team of one's own. */
export const TriageTab = z.enum(['mine', 'team', 'all'])
export type TriageTab = z.infer<typeof TriageTab>

const Inside = z.tuple([z.int().min(0).max(3), Instant, z.uuid()])
export type TriagePlace = { rank: number; at: Date; id: string }

/** A place in the queue: behind an incident, wherever that has moved since. */
export const TriageCursor = z
  .string()
  .max(300)
  .transform((said, context): TriagePlace => {
    const inside = Inside.safeParse(decoded(said))
    if (inside.success) return { rank: inside.data[0], at: new Date(inside.data[1]), id: inside.data[2] }
    context.addIssue({ code: 'custom', message: 'is not a nextCursor of this list' })
    return z.NEVER
  })

/** What the queue is narrowed to, each by one word. */
export const TRIAGE_FILTERS = {
  severity: z.enum([...Severity.options, 'NONE']).optional(),
  lacks: Lack.optional(),
  status: IncidentStatus.optional(),
  origin: Origin.optional(),
  mode: FailureMode.optional(),
  service: Slug.optional(),
  team: Slug.optional(),
  source: Source.optional(),
  q: text(200).optional(),
}

/** `show`: what lacks something alone, or all that counts. What one put off is left out, unless it is asked for. */
export const TriageQuery = z.strictObject({
  ...TRIAGE_FILTERS,
  tab: TriageTab.default('all'),
  show: z.enum(['undecided', 'all']).default('undecided'),
  snoozed: z.enum(['yes', 'no']).default('no'),
  cursor: TriageCursor.optional(),
  limit: LIST_FIELDS.limit,
})
export type TriageQuery = z.output<typeof TriageQuery>

/** The undecided first, of those the critical, then the latest. `counts` are of undecided ones, by tab. */
export const TriagePage = z.object({
  items: z.array(Incident),
  nextCursor: z.string().nullable(),
  counts: z.record(TriageTab, z.int()),
  /** How many were decided in the last seven days; of the first page. */
  decided: z.int(),
  timeZone: z.string(),
})
export type TriagePage = z.infer<typeof TriagePage>

/** Opaque to whoever sends it back. */
export function triageCursor(rank: number, { startedAt, id }: Pick<Incident, 'startedAt' | 'id'>): string {
  return btoa(JSON.stringify([rank, startedAt, id]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function decoded(said: string): unknown {
  try {
    return JSON.parse(atob(said.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    // Whatever it is, it was not made here; the contract says so with its pointer.
    return null
  }
}
