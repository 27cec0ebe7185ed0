import type { CauseLink, Certainty, IncidentDetail } from '@/lib/incidents/incident'
import type { Origin } from '@/lib/origins/origin'
import type { SuspectChange } from './suggestion'

/** A change that something is said of: one that is linked already, or one that is suggested. */
export type Subject = { changeId: string; title: string; repository: string; sha: string; number: number | null } & (
  { link: CauseLink } | { suggested: Linkable }
)

/** Suggested or found by hand: the second need not be deployed. */
export type Linkable = Omit<SuspectChange, 'deployedAt' | 'deployedBasis'> & { deployedAt: string | null }

export const subjectOf = {
  link: (link: CauseLink): Subject => ({ ...link, link }),
  suggested: (change: Linkable): Subject => ({ ...change, changeId: change.id, suggested: change }),
}

/** The incident as it will look once the server agrees. */
export function withCause(
  incident: IncidentDetail,
  subject: Subject,
  certainty: Certainty,
  by: string,
  note: string | null = null,
): IncidentDetail {
  const said = { certainty, method: 'PERSON' as const, decidedBy: by, decidedAt: new Date().toISOString(), note }
  const held = 'link' in subject ? subject.link : linked(subject)
  const others = incident.causes.filter(({ changeId }) => changeId !== subject.changeId)
  const causes = [{ ...held, ...said }, ...others].toSorted((a, b) => PLACES[a.certainty] - PLACES[b.certainty])
  return { ...incident, causes, origin: originFrom(causes, incident) }
}

/** Without what was said here of a change; what its sender said of it stands again. */
export function withoutCause(incident: IncidentDetail, subject: Subject): IncidentDetail {
  const sent = 'link' in subject && subject.link.method === 'DECLARED' ? [subject.link] : []
  const causes = [...sent, ...incident.causes.filter(({ changeId }) => changeId !== subject.changeId)]
  return { ...incident, causes, origin: originFrom(causes, incident) }
}

export function withNoCodeChange(incident: IncidentDetail, noCodeChange: boolean | null, by: string): IncidentDetail {
  const said = {
    noCodeChange: noCodeChange ?? incident.noCodeChange,
    noCodeChangeSaidBy: noCodeChange === null ? null : by,
  }
  return { ...incident, ...said, origin: noCodeChange ? 'UNKNOWN' : incident.origin }
}

const PLACES: Record<Certainty, number> = { CONFIRMED: 0, SUSPECTED: 1, RULED_OUT: 2 }

function linked({ changeId, suggested }: Extract<Subject, { suggested: Linkable }>): Omit<CauseLink, 'note'> {
  const { id: _, ...change } = suggested
  const undecided = { certainty: 'SUSPECTED' as const, method: 'PERSON' as const, decidedBy: null, decidedAt: '' }
  return { ...change, ...undecided, changeId, confidence: null, evidence: [] }
}

/** As the server settles it: that of the confirmed causes, else what the sender declared. */
function originFrom(causes: readonly CauseLink[], { declaredOrigin }: IncidentDetail): Origin {
  const confirmed = causes.filter(({ certainty }) => certainty === 'CONFIRMED').map(({ origin }) => origin)
  const known = new Set(confirmed.filter((origin) => origin !== 'UNKNOWN'))
  if (known.size > 1) return 'MIXED'
  return [...known][0] ?? declaredOrigin ?? 'UNKNOWN'
}
