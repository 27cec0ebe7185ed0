import { z } from 'zod'
import { EvidenceKind } from '@/lib/origins/evidence'
import { ADJUSTABLE } from '@/lib/origins/weights'
import { Reevaluation } from './reevaluation'

const Weight = z
  .number({ error: 'is not a number' })
  .min(0, { error: 'is less than 0' })
  .max(1, { error: 'is more than 1' })

/** Only what differs from the default. */
export const Confidences = z.strictObject(
  Object.fromEntries(ADJUSTABLE.map((kind) => [kind, Weight.optional()])) as Record<
    EvidenceKind,
    z.ZodOptional<typeof Weight>
  >,
)
export type Confidences = z.output<typeof Confidences>

export const WhollyAiShare = z
  .number({ error: 'is not a number' })
  .gt(0.5, { error: 'is not more than a half' })
  .max(1, { error: 'is more than all' })

export const AttributionChange = z.strictObject({ whollyAiShare: WhollyAiShare, confidences: Confidences })
export type AttributionChange = z.output<typeof AttributionChange>

export const KindOfEvidence = z.object({
  kind: EvidenceKind,
  name: z.string(),
  /** What it says, to be read after "because". */
  says: z.string(),
  weight: z.number(),
  default: z.number(),
  isAdjustable: z.boolean(),
  /** How many changes are held to be of their origin by it. */
  decides: z.int(),
})
export type KindOfEvidence = z.infer<typeof KindOfEvidence>

/** How evidence is weighed here, the heaviest kind first, and what is being decided anew. */
export const Attribution = z.object({
  whollyAiShare: z.number(),
  defaultShare: z.number(),
  kinds: z.array(KindOfEvidence),
  /** Changes that no evidence decides. */
  undecided: z.int(),
  reevaluation: Reevaluation.nullable(),
  timeZone: z.string(),
  /** 0: nobody has changed anything yet. */
  version: z.int(),
})
export type Attribution = z.infer<typeof Attribution>
