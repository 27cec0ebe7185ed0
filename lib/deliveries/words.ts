import type { DeliveryItem, DeliveryStatus } from './delivery'

export const STATUS_WORDS: Record<DeliveryStatus, string> = {
  STORED: 'not read yet',
  TAKEN: 'taken in',
  IGNORED: 'nothing came of it',
  FAILED: 'could not be read',
}

type Told = DeliveryItem['records'][number]

const OUTCOME_WORDS: { [Outcome in Told['outcome']]: string } = {
  created: 'added',
  updated: 'changed',
  duplicate: 'said before',
  stale: 'older than what is known',
  rejected: 'refused',
}

/** `change added`, `review said before`. */
export function madeWords({ kind, outcome }: Pick<Told, 'kind' | 'outcome'>): string {
  return `${kind} ${OUTCOME_WORDS[outcome]}`
}
