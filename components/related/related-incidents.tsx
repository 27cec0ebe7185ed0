import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { SeverityBox } from '@/components/incidents/severity-box'
import { Moment } from '@/components/ui/moment'
import { NotRead } from '@/components/ui/not-read'
import { Section } from '@/components/ui/section'
import { STATUS_WORDS } from '@/lib/incidents/words'
import { relatedQuery } from '@/lib/related/queries'
import type { RelatedIncident } from '@/lib/related/related'

/** What was merged into it, and what it is like; each says why. */
export function RelatedIncidents({ name }: { name: string }) {
  const { data, isError, refetch } = useQuery(relatedQuery(name))

  return (
    <Section name="Related incidents">
      {!data && !isError && <div role="status" aria-label="Loading" className="waiting h-24" />}
      {isError && !data && <NotRead what="Related incidents" onRetry={() => void refetch()} />}
      {data && data.duplicates.length > 0 && (
        <>
          <h3 className="mt-1 text-small text-ink-3">Duplicates of this one</h3>
          <ul className="border-b border-rule">
            {data.duplicates.map((incident) => (
              <One key={incident.key} incident={incident} zone={data.timeZone} />
            ))}
          </ul>
        </>
      )}
      {data && data.similar.length > 0 && (
        <>
          <h3 className="mt-3 text-small text-ink-3 first:mt-1">Similar, of 90 days before or after</h3>
          <ul className="border-b border-rule">
            {data.similar.map((incident) => (
              <One key={incident.key} incident={incident} zone={data.timeZone} why={incident.why.join(' · ')} />
            ))}
          </ul>
        </>
      )}
      {data && data.duplicates.length + data.similar.length === 0 && (
        <p className="text-ink-2">None is like it within 90 days: no shared title, no shared service and mode.</p>
      )}
    </Section>
  )
}

function One({ incident, zone, why }: { incident: RelatedIncident; zone: string; why?: string }) {
  const { key, title, severity, status, startedAt } = incident
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-t border-rule py-2 first:border-t-0">
      <SeverityBox severity={severity} />
      <span className="min-w-0">
        <Link href={`/incidents/${key}`} prefetch={false} className="font-medium break-words hover:underline">
          {title}
        </Link>
        <span className="block text-small text-ink-3">
          <span className="font-mono">{key}</span> · {STATUS_WORDS[status]} · <Moment at={startedAt} zone={zone} year />
        </span>
        {why && <span className="block text-small break-words text-ink-2">{why}</span>}
      </span>
    </li>
  )
}
