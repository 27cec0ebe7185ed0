import { z } from 'zod'
import { Day, text } from '@/lib/ingest/fields'
import { DAYS_IN_ORDER, LIST_FIELDS } from '@/lib/lists/query'
import { ActorKind } from './entry'

const FILTERS = {
  /** By id, or by the whole of their name or e-mail address. */
  actor: text(254).optional(),
  kind: ActorKind.optional(),
  /** An action or how it begins: `member.` is all that was done to members. */
  action: z
    .string()
    .regex(/^[a-z][a-z.-]{0,59}$/, { error: 'is not an action such as incident.updated, or how one begins' })
    .optional(),
  entity: z
    .string()
    .regex(/^[a-z][a-z-]{0,39}$/, { error: 'is not a kind of record such as incident' })
    .optional(),
  entityId: z.uuid({ error: 'is not an id' }).optional(),
  from: Day.optional(),
  to: Day.optional(),
}

/** Which lines are meant. `from` and `to` are days in the reporting time zone, half-open. */
export const AuditFilter = z.strictObject(FILTERS).refine(DAYS_IN_ORDER.holds, DAYS_IN_ORDER.otherwise)
export type AuditFilter = z.output<typeof AuditFilter>

const Cursor = z.string().regex(/^[1-9][0-9]{0,17}$/, { error: 'is not a nextCursor of this list' })

export const AuditQuery = z
  .strictObject({ ...FILTERS, limit: LIST_FIELDS.limit, cursor: Cursor.optional() })
  .refine(DAYS_IN_ORDER.holds, DAYS_IN_ORDER.otherwise)
export type AuditQuery = z.output<typeof AuditQuery>
