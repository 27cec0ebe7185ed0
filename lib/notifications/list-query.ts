import { z } from 'zod'
import { NotificationStatus } from './notification'

/** The newest first. `cursor`: the `nextCursor` of the page before. */
export const NotificationsQuery = z.strictObject({
  subscription: z.uuid().optional(),
  status: NotificationStatus.optional(),
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,17}\.[0-9a-f-]{36}$/, { error: 'is not a cursor of ours' })
    .optional(),
})
export type NotificationsQuery = z.infer<typeof NotificationsQuery>
