import { EvidenceKind } from './evidence'

/** From this share of AI lines on, the few lines that a person touched do not make a change a joint work. */
export const WHOLLY_AI_SHARE = 0.9

/** How an organisation weighs evidence, where it is not as everybody does. */
export type Weighing = { whollyAiShare?: number; confidences?: Partial<Record<EvidenceKind, number>> }

/**
 * From the heaviest to the lightest, with the confidence that a row without one of its own has.
 *
 * DECLARED stands where it stands because a sender may know what git does not (a form, a label), but may also fill the
 * field by default: it outweighs what a message says, and neither lines counted one by one nor the commit's own author.
 */
const WEIGHTS: Record<EvidenceKind, number> = {
  PERSON: 1,
  LINES: 0.95,
  AUTHOR: 0.95,
  DECLARED: 0.9,
  PULL_REQUEST_AUTHOR: 0.9,
  SESSION: 0.85,
  CO_AUTHOR: 0.8,
  ASSISTED_BY: 0.8,
  GENERATED_WITH: 0.75,
  TASK_LINK: 0.7,
  LABEL: 0.6,
  BRANCH: 0.5,
  REVIEW_SUGGESTION: 0.4,
  // A policy speaks about what carries no mark, so every mark goes before it.
  POLICY: 0.7,
  UNMARKED: 0,
  AUTOMATION: 0,
  SERVICE_BOT: 0,
}

const AS_LISTED = Object.keys(WEIGHTS) as EvidenceKind[]

/** A person's word is a decision and no estimate, and what weighs nothing qualifies others and decides nothing. */
export function isAdjustable(kind: EvidenceKind): boolean {
  return kind !== 'PERSON' && WEIGHTS[kind] > 0
}

export const ADJUSTABLE: readonly EvidenceKind[] = AS_LISTED.filter(isAdjustable)

export function defaultWeight(kind: EvidenceKind): number {
  return WEIGHTS[kind]
}

export function weightOf(kind: EvidenceKind, { confidences = {} }: Weighing = {}): number {
  const own = confidences[kind]
  return own !== undefined && isAdjustable(kind) ? own : WEIGHTS[kind]
}

/** Given no weight at all, evidence is as if it had not been seen. */
export function isSilenced(kind: EvidenceKind, settings: Weighing): boolean {
  return isAdjustable(kind) && weightOf(kind, settings) <= 0
}

/** By weight, a person first and a policy behind every mark, whatever they weigh. Of equals the listed order holds. */
export function orderOf(settings: Weighing = {}): EvidenceKind[] {
  return AS_LISTED.toSorted(
    (one, other) => place(one) - place(other) || weightOf(other, settings) - weightOf(one, settings),
  )
}

function place(kind: EvidenceKind): number {
  if (kind === 'PERSON') return 0
  if (kind === 'POLICY') return 2
  return WEIGHTS[kind] > 0 ? 1 : 3
}

/** Whether nothing is weighed otherwise than everybody does: then what a sender's item decided stands. */
export function isDefault({ whollyAiShare = WHOLLY_AI_SHARE, confidences = {} }: Weighing): boolean {
  return (
    whollyAiShare === WHOLLY_AI_SHARE &&
    EvidenceKind.options.every((kind) => weightOf(kind, { confidences }) === WEIGHTS[kind])
  )
}
