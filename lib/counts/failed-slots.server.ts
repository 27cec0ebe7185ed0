import 'server-only'
import type { Cohort } from '@/lib/changes/outcome.server'

export type FailedSlot = Pick<Cohort, 'followUp' | 'severity' | 'certainty'>

/** The questions that the failures of a span are counted for, in the order in which its counts are kept. */
export const FAILED_SLOTS: readonly FailedSlot[] = (['7', '30', '90'] as const).flatMap((followUp) =>
  (['all', 'critical'] as const).flatMap((severity) =>
    (['suspected', 'confirmed'] as const).map((certainty) => ({ followUp, severity, certainty })),
  ),
)

/** The place of a question among them, from 1 on, as Postgres numbers what is in an array. */
export function failedSlot(asked: FailedSlot): number {
  const { followUp, severity, certainty } = asked
  return (
    1 +
    FAILED_SLOTS.findIndex(
      (slot) => slot.followUp === followUp && slot.severity === severity && slot.certainty === certainty,
    )
  )
}
