import { z } from 'zod'
import { IncidentStatus, TOLD_FIELDS, timesInOrder, Visibility } from '@/lib/incidents/incident'
import { EDITED_FIELDS, EditedField } from './words'

/** That it was reviewed only people say. */
const FIELDS = { ...TOLD_FIELDS, status: IncidentStatus.nullish() } satisfies Record<EditedField, z.ZodType>

/** Everything told and said of an incident, one over the other. */
export const Known = z.object(FIELDS).check(timesInOrder)
export type Known = z.infer<typeof Known>

const Fields = z.array(EditedField).max(EDITED_FIELDS.length)

/**
 * A change to an incident: null says that there is none. What is said here no sender overwrites. `takeBack` names fields
 * in which the sender's word shall stand again, `keep` those in which somebody has seen what the sender says by now and
 * stays with their own.
 */
export const IncidentEdit = z
  .strictObject({
    ...z.object({ ...FIELDS, status: IncidentStatus, visibility: Visibility }).partial().shape,
    /** Instead of an address, for whoever is told none: the id of a person. */
    assigneeId: z.uuid().nullable().optional(),
    takeBack: Fields.optional(),
    keep: Fields.optional(),
  })
  .refine((edit) => Object.keys(edit).length > 0, { error: 'changes nothing' })
  .refine(({ assigneeId, assigneeEmail }) => assigneeId === undefined || assigneeEmail === undefined, {
    error: 'is given as an address as well',
    path: ['assigneeId'],
  })
export type IncidentEdit = z.infer<typeof IncidentEdit>

/** The fields that an edit says something of. */
export function saidIn({ takeBack: _, keep: __, assigneeId: ___, ...said }: IncidentEdit): Partial<Known> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}
