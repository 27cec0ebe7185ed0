import type { IncidentStatus } from '@/lib/incidents/incident'
import { STATUS_WORDS } from '@/lib/incidents/words'

const SLICES: Record<IncidentStatus, string> = {
  OPEN: '',
  ACKNOWLEDGED: 'M0 0V-4A4 4 0 0 1 4 0Z',
  MITIGATED: 'M0 0V-4A4 4 0 1 1-4 0Z',
  RESOLVED: '',
  REVIEWED: '',
}

/** The ring fills as the incident comes to its end. */
export function Status({ status }: { status: IncidentStatus }) {
  const isOver = status === 'RESOLVED' || status === 'REVIEWED'
  return (
    <span className="inline-flex items-center gap-1.5 align-top whitespace-nowrap">
      <svg viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true" className="flex-none">
        <circle r="5.5" strokeWidth="1.5" className={isOver ? 'fill-ink-2 stroke-ink-2' : 'fill-none stroke-ink-2'} />
        {SLICES[status] && <path d={SLICES[status]} className="fill-ink-2" />}
        {isOver && <path d="M-2.6.2-.8 2 2.8-1.9" fill="none" strokeWidth="1.5" className="stroke-paper" />}
      </svg>
      {STATUS_WORDS[status]}
    </span>
  )
}
