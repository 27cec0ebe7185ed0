import 'server-only'
import type { Cohort } from '@/lib/changes/outcome.server'

type FirstSlot = Pick<Cohort, 'severity' | 'certainty'>

/** So many days of life are counted, the longest that is asked for. */
export const FIRST_WITHIN_DAYS = 90

/** The questions that first failures are counted for, in the order of their numbers. */
export const FIRST_SLOTS: readonly FirstSlot[] = (['all', 'critical'] as const).flatMap((severity) =>
  (['suspected', 'confirmed'] as const).map((certainty) => ({ severity, certainty })),
)

/** The place of a question among them, from 1 on. */
export function firstSlot({ severity, certainty }: FirstSlot): number {
  return 1 + FIRST_SLOTS.findIndex((slot) => slot.severity === severity && slot.certainty === certainty)
}
