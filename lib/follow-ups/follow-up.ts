import { z } from 'zod'
import { Day, title } from '@/lib/ingest/fields'

/** What somebody will do about an incident, by a day. */
export const FollowUp = z.object({
  id: z.uuid(),
  title: z.string(),
  ownerId: z.uuid().nullable(),
  owner: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  by: z.string(),
  createdAt: z.iso.datetime(),
  doneAt: z.iso.datetime().nullable(),
  doneBy: z.string().nullable(),
  version: z.int(),
})
export type FollowUp = z.infer<typeof FollowUp>

/** By the day it is due, done or not, so that nothing moves when it is ticked off. `today`: where the organisation is. */
export const FollowUps = z.object({ items: z.array(FollowUp), today: z.iso.date(), timeZone: z.string() })
export type FollowUps = z.infer<typeof FollowUps>

const OwnerId = z.uuid().nullable()
const DueOn = Day.nullable()

export const NewFollowUp = z.strictObject({
  title: title(),
  /** An id out of GET /people. */
  ownerId: OwnerId.optional(),
  dueOn: DueOn.optional(),
  /** Where it is written down after it was done. */
  done: z.boolean().optional(),
})
export type NewFollowUp = z.infer<typeof NewFollowUp>

/** What shall be another; what is left out stays. `done` ticks it off, and false opens it again. */
export const FollowUpEdit = NewFollowUp.partial()
export type FollowUpEdit = z.infer<typeof FollowUpEdit>
