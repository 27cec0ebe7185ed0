import { count, NBSP } from '@/lib/format'
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

export const KIND_NAMES: { [Kind in Told['kind']]: string } = {
  change: 'change',
  deployment: 'deployment',
  review: 'review',
  incident: 'incident',
  'work-log': 'work log',
}

/** `change added`, `review said before`. */
export function madeWords({ kind, outcome }: Pick<Told, 'kind' | 'outcome'>): string {
  return `${KIND_NAMES[kind]} ${OUTCOME_WORDS[outcome]}`
}

/** `signed`, `signed with the old secret`. Of one that is not noted nothing can be said but that it was. */
export function signatureWords({ signedWith }: Pick<DeliveryItem, 'signedWith'>): string {
  return signedWith === 'PREVIOUS' ? 'signed with the old secret' : 'signature fits'
}

/** `202 in 4 ms`; null where nobody lived to note it. */
export function answerWords({ answered, answeredMs }: Pick<DeliveryItem, 'answered' | 'answeredMs'>): string | null {
  return answered === null || answeredMs === null ? null : `${answered} in ${count(answeredMs)}${NBSP}ms`
}
