import { z } from 'zod'
import { FailureMode } from '@/lib/incidents/incident'
import { Day, Slug, title } from '@/lib/ingest/fields'
import { IncidentKey } from '@/lib/lists/query'

/** ACTION: somebody does something. NOTHING: nothing is to be done, and why. LATER: the next review decides. */
export const DecisionKind = z.enum(['ACTION', 'NOTHING', 'LATER'])
export type DecisionKind = z.infer<typeof DecisionKind>

/** What a review decided that is no follow-up of an incident. About an incident, a way of failing, a service, or the week. */
export const WeekDecision = z.object({
  id: z.uuid(),
  week: z.string(),
  team: z.string().nullable(),
  kind: DecisionKind,
  incident: z.string().nullable(),
  mode: FailureMode.nullable(),
  service: z.string().nullable(),
  title: z.string(),
  ownerId: z.uuid().nullable(),
  owner: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  doneAt: z.iso.datetime().nullable(),
  by: z.string(),
  createdAt: z.iso.datetime(),
  version: z.int(),
})
export type WeekDecision = z.infer<typeof WeekDecision>

const WORDS = { title: title(), ownerId: z.uuid().nullable().optional(), dueOn: Day.nullable().optional() }

export const NewDecision = z
  .strictObject({
    kind: DecisionKind,
    incident: IncidentKey.optional(),
    mode: FailureMode.optional(),
    service: Slug.optional(),
    ...WORDS,
  })
  .refine(({ incident, mode, service }) => [incident, mode, service].filter(Boolean).length <= 1, {
    error: 'is about one thing: an incident, a mode or a service',
    path: ['incident'],
  })
  .refine(({ kind, incident }) => kind !== 'ACTION' || !incident, {
    error: 'is done by a follow-up of the incident: POST /incidents/{id}/follow-ups',
    path: ['kind'],
  })
export type NewDecision = z.output<typeof NewDecision>

/** What shall be another; what is left out stays. `done` ticks it off, also after its week was frozen. */
export const DecisionEdit = z.strictObject({ ...WORDS, title: title().optional(), done: z.boolean().optional() })
export type DecisionEdit = z.output<typeof DecisionEdit>
