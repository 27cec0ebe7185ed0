import { z } from 'zod'

/**
 * Why a delivery was turned away. UNSIGNED: there is no signature where the vendor puts its own. FORGED: no secret of
 * ours makes it. LATE: a right one, of another time. ENDED: the endpoint takes nothing any more.
 */
export const RefusalReason = z.enum(['UNSIGNED', 'FORGED', 'LATE', 'ENDED'])
export type RefusalReason = z.infer<typeof RefusalReason>

export const REFUSAL_WORDS: Record<RefusalReason, { one: string; many: string; advice: string }> = {
  UNSIGNED: {
    one: 'delivery without a signature',
    many: 'deliveries without a signature',
    advice: 'Was the secret never entered there?',
  },
  FORGED: { one: 'bad signature', many: 'bad signatures', advice: 'Was the secret rotated here and not there?' },
  LATE: {
    one: 'delivery of another time',
    many: 'deliveries of another time',
    advice: 'Is a clock wrong, or was something sent again late?',
  },
  ENDED: {
    one: 'delivery after the end',
    many: 'deliveries after the end',
    advice: 'Is the webhook still set up there?',
  },
}
