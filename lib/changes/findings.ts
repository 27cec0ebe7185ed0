import { count, counted } from '@/lib/format'
import { basisName } from '@/lib/origins/evidence-words'
import type { Change, ChangeDetail } from './change'
import { DEPLOYED_BASIS_WORDS } from './words'

const WRITTEN: Record<Change['origin'], string> = {
  AI: 'AI-written',
  HUMAN: 'Human-written',
  MIXED: 'Written by AI and a human',
  UNKNOWN: 'Nobody knows who wrote it',
}

/** Whose code it is held to be, and by what. */
export function originFinding({
  origin,
  originBasis,
  evidence,
}: Pick<ChangeDetail, 'origin' | 'originBasis' | 'evidence'>): string {
  if (originBasis === 'PERSON' && origin === 'UNKNOWN') return `${WRITTEN.UNKNOWN}, as somebody here said.`
  if (origin !== 'UNKNOWN') return originBasis ? `${WRITTEN[origin]}, ${byBasis(originBasis)}.` : `${WRITTEN[origin]}.`
  return evidence.length === 0
    ? `${WRITTEN.UNKNOWN}: there is no evidence, which never means a human.`
    : `${WRITTEN.UNKNOWN}: what there is decides nothing.`
}

function byBasis(basis: string): string {
  if (basis === 'PERSON') return 'as somebody here said'
  return basis === 'LINES' ? 'counted line by line' : `by ${basisName(basis)}`
}

/** Whether and how it is known to be live. */
export function deployedFinding({ deployedAt, deployedBasis }: Pick<Change, 'deployedAt' | 'deployedBasis'>): string {
  if (!deployedAt || !deployedBasis) return 'It has not gone live, as far as was sent.'
  return `It went live: ${DEPLOYED_BASIS_WORDS[deployedBasis]}.`
}

type Consequences = Pick<ChangeDetail, 'hiddenIncidents'> & {
  incidents: Pick<ChangeDetail['incidents'][number], 'certainty'>[]
}

/** What the change is linked to; of what is private to others only that it is there. */
export function consequencesFinding({ incidents, hiddenIncidents: hidden }: Consequences): string {
  const linked = incidents.filter(({ certainty }) => certainty !== 'RULED_OUT')
  if (linked.length === 0) return hidden === 0 ? 'It is linked to no incident.' : onlyHidden(hidden)
  if (hidden === 0) return visibleFinding(linked)
  return `${visibleFinding(linked)} ${hidden === 1 ? '1 more is private to its team' : `${count(hidden)} more are private to their teams`}.`
}

function onlyHidden(hidden: number): string {
  return hidden === 1
    ? 'It is linked to 1 incident, which is private to its team.'
    : `It is linked to ${counted(hidden, 'incident')}, which are private to their teams.`
}

function visibleFinding(linked: Consequences['incidents']): string {
  const confirmed = linked.filter(({ certainty }) => certainty === 'CONFIRMED').length
  const words = `It is linked to ${counted(linked.length, 'incident')}`
  if (linked.length === 1) return `${words}, ${confirmed ? 'confirmed' : 'suspected'}.`
  return `${words}, ${confirmed === linked.length ? (confirmed === 2 ? 'both' : 'all') : count(confirmed)} confirmed.`
}
