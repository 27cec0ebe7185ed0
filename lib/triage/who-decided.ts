import type { IncidentDetail } from '@/lib/incidents/incident'

/** Why a row is not in the queue any more, by whom. */
export function whoDecided({ setAside, causes, noCodeChange, noCodeChangeSaidBy }: IncidentDetail): string {
  if (setAside)
    return setAside.as === 'DUPLICATE'
      ? `${setAside.by} said it is a duplicate${setAside.duplicateOf ? ` of ${setAside.duplicateOf}` : ''}`
      : `${setAside.by} said it is no incident`
  if (noCodeChange && noCodeChangeSaidBy) return `${noCodeChangeSaidBy} said no change of code did it`
  const confirmed = causes.find(({ certainty, decidedBy }) => certainty === 'CONFIRMED' && decidedBy)
  return confirmed ? `${confirmed.decidedBy} confirmed its cause` : 'No longer in this queue'
}
