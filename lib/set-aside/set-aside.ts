import { z } from 'zod'
import { text } from '@/lib/ingest/fields'
import { IncidentKey } from '@/lib/lists/query'

/** That an incident shall not count: it is one that is known already, or it is none. Null: it counts again. */
export const SetAsideWord = z.union(
  [
    z.strictObject({ as: z.literal('DUPLICATE'), of: IncidentKey, reason: text(2_000).optional() }),
    z.strictObject({ as: z.literal('NOT_AN_INCIDENT'), reason: text(2_000).optional() }),
    z.strictObject({ as: z.null() }),
  ],
  { error: 'is a DUPLICATE `of` another, NOT_AN_INCIDENT, or null' },
)
export type SetAsideWord = z.infer<typeof SetAsideWord>
