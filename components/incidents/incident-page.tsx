'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { HistoryList } from '@/components/audit/history-list'
import { ChangesBefore } from '@/components/causes/changes-before'
import { DoneLine } from '@/components/ui/done-line'
import { NotYet } from '@/components/ui/not-yet'
import { Section } from '@/components/ui/section'
import { useSay } from '@/lib/causes/use-say'
import { longDay } from '@/lib/format-time'
import { causesFinding } from '@/lib/incidents/causes-finding'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { incidentHistoryQuery, incidentQuery } from '@/lib/incidents/queries'
import { dayAt } from '@/lib/time/zone'
import { Causes } from './causes'
import { IncidentFacts } from './incident-facts'
import { PrivateTo } from './private-to'
import { SeverityBox } from './severity-box'
import { Status } from './status-ring'
import { Times } from './times'
import { WorkLogged } from './work-logged'

/** One incident: when it was what, which change did it, what the record says, what it cost. */
export function IncidentPage({
  name,
  singleKeys,
  by,
}: {
  name: string
  singleKeys: boolean
  /** Who decides here; null: whoever looks may not. */
  by: string | null
}) {
  const { data: incident, dataUpdatedAt, error, refetch } = useQuery(incidentQuery(name))
  const history = useQuery(incidentHistoryQuery(name))
  const saying = useSay(name, incident, by ?? '')
  const say = by === null ? null : saying

  if (!incident) return <NotYet what="This incident" error={error} onRetry={() => void refetch()} />

  return (
    <main id="main" tabIndex={-1} className="page outline-none">
      <Heading incident={incident} />
      <Times incident={incident} now={new Date(dataUpdatedAt).toISOString()} />
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,1fr)] gap-x-gutter stacked:grid-cols-1">
        <div className="min-w-0">
          <Section name="Changes linked to it" finding={causesFinding(incident)}>
            <Causes incident={incident} say={say} />
            <DoneLine done={saying.said} />
          </Section>
          <ChangesBefore name={name} incident={incident} say={say} singleKeys={singleKeys} />
          <Section name="Work logged">
            <WorkLogged incident={incident} />
          </Section>
        </div>
        <Section name="What the record says">
          <IncidentFacts incident={incident} />
        </Section>
        <Section name="History" className="col-span-full">
          <HistoryList history={history} />
        </Section>
      </div>
      <p className="border-t border-rule pt-4 pb-10 text-small text-ink-3">
        Times as sent by {incident.source}, shown in {incident.timeZone}. Version {incident.version}.{' '}
        <a className="act" href={`/api/v1/incidents/${incident.key}`}>
          As JSON
        </a>
      </p>
    </main>
  )
}

function Heading({ incident }: { incident: IncidentDetail }) {
  const { key, title, summary, severity, status, service, team, startedAt, timeZone, visibility } = incident

  return (
    <header className="pt-7 pb-7">
      <p className="text-small text-ink-2">
        <Link href="/incidents" className="hover:underline">
          Incidents
        </Link>{' '}
        / <span className="font-mono">{key}</span>
      </p>
      <h1 className="mt-2 max-w-[32em] font-serif text-title font-medium text-balance">{title}</h1>
      <p className="mt-2.5 flex flex-wrap items-center gap-x-5 gap-y-1.5">
        <SeverityBox severity={severity} />
        <span className="font-medium">
          <Status status={status} />
        </span>
        {(service || team) && <span>{[service, team].filter(Boolean).join(', ')}</span>}
        {visibility === 'TEAM' && <PrivateTo team={team} />}
        <span className="text-ink-3">{longDay(dayAt(new Date(startedAt), timeZone))}</span>
      </p>
      {summary && <p className="mt-3 max-w-[46em] text-body whitespace-pre-line text-ink-2">{summary}</p>}
    </header>
  )
}
