import { z } from 'zod'
import { Instant } from '@/lib/ingest/fields'

/** Until when an incident is out of one's own queue. Others see it as before. */
export const Snooze = z.strictObject({ until: Instant })
export type Snooze = z.infer<typeof Snooze>
