import type { IncidentDetail } from '@/lib/incidents/incident'

export function IncidentFoot({ incident }: { incident: IncidentDetail }) {
  return (
    <p className="flex flex-wrap justify-between gap-x-6 gap-y-1 border-t border-rule pt-4 pb-16 text-small text-ink-3">
      <span>
        Times as {incident.source} sent them where nobody is named, shown in {incident.timeZone}. Version{' '}
        {incident.version}.
      </span>
      <a className="act" href={`/api/v1/incidents/${incident.key}`}>
        As JSON
      </a>
    </p>
  )
}
