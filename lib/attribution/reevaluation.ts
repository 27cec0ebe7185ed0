import { z } from 'zod'

export const ReevaluationReason = z.enum(['SETTINGS', 'RULE', 'RULE_WITHDRAWN'])
export type ReevaluationReason = z.infer<typeof ReevaluationReason>

/** Changes being decided again: how many of `total` were looked at, and of how many the origin changed. */
export const Reevaluation = z.object({
  id: z.uuid(),
  reason: ReevaluationReason,
  total: z.int(),
  looked: z.int(),
  changed: z.int(),
  startedBy: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
})
export type Reevaluation = z.infer<typeof Reevaluation>
