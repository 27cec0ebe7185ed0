import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { SeverityBox } from '@/components/incidents/severity-box'
import { Moment } from '@/components/ui/moment'
import { NotRead } from '@/components/ui/not-read'
import { Section } from '@/components/ui/section'
import { latestIncidentsQuery } from '@/lib/incidents/queries'
import { STATUS_WORDS } from '@/lib/incidents/words'

/** What happened last in a service, whatever the days asked about. */
export function LatestIncidents({ service, name }: { service: string; name: string }) {
  const { data, isError, refetch } = useQuery(latestIncidentsQuery(service))

  return (
    <Section name={`Latest incidents of ${name}`}>
      {!data && !isError && <div role="status" aria-label="Loading" className="waiting h-24" />}
      {isError && !data && <NotRead what="The latest incidents" onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="text-ink-2">No incident of it is recorded.</p>}
      {data && data.items.length > 0 && (
        <ul className="border-b border-rule">
          {data.items.map(({ key, title, severity, status, startedAt }) => (
            <li
              key={key}
              className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-t border-rule py-2 first:border-t-0"
            >
              <SeverityBox severity={severity} />
              <span className="min-w-0">
                <Link href={`/incidents/${key}`} prefetch={false} className="font-medium break-words hover:underline">
                  {title}
                </Link>
                <span className="block text-small text-ink-3">
                  <span className="font-mono">{key}</span> · {STATUS_WORDS[status]} ·{' '}
                  <Moment at={startedAt} zone={data.timeZone} year />
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
