import { z } from 'zod'
import { Reevaluation } from '@/lib/attribution/reevaluation'
import { Instant, RepositoryName, text } from '@/lib/ingest/fields'

/** A rule states something: who has nothing to state needs no rule. */
export const RuledOrigin = z.enum(['AI', 'HUMAN', 'MIXED'])
export type RuledOrigin = z.infer<typeof RuledOrigin>

export const Reason = text(1000).refine((reason) => reason.trim() !== '', { error: 'is blank' })

/**
 * Who wrote what carries no mark: of a repository or of all, of some paths or of whatever is touched, merged in a
 * half-open range of time. "AI use is always marked here since D" is HUMAN of a repository from D on.
 */
export const NewOriginRule = z
  .strictObject({
    repository: RepositoryName.nullish(),
    path: text(500)
      .refine((path) => /[^/\s]/.test(path), { error: 'names no path' })
      .nullish(),
    origin: RuledOrigin,
    reason: Reason,
    effectiveFrom: Instant,
    effectiveUntil: Instant.nullish(),
  })
  .refine(
    ({ effectiveFrom, effectiveUntil }) => !effectiveUntil || Date.parse(effectiveFrom) < Date.parse(effectiveUntil),
    { error: 'does not lie after effectiveFrom', path: ['effectiveUntil'] },
  )
export type NewOriginRule = z.output<typeof NewOriginRule>

export const OriginRule = z.object({
  id: z.uuid(),
  repository: z.string().nullable(),
  path: z.string().nullable(),
  origin: RuledOrigin,
  reason: z.string(),
  effectiveFrom: z.iso.datetime(),
  effectiveUntil: z.iso.datetime().nullable(),
  createdBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  /** How many changes it decides. */
  decides: z.int(),
})
export type OriginRule = z.infer<typeof OriginRule>

/** Those that hold, the latest first, then those that were withdrawn. */
export const OriginRuleList = z.object({
  items: z.array(OriginRule),
  repositories: z.array(z.string()),
  timeZone: z.string(),
})
export type OriginRuleList = z.infer<typeof OriginRuleList>

export const MadeOriginRule = z.object({ rule: OriginRule, reevaluation: Reevaluation })
export type MadeOriginRule = z.infer<typeof MadeOriginRule>
