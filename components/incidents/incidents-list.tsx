'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { ListFrame } from '@/components/lists/list-frame'
import { WordSearch } from '@/components/lists/word-search'
import { ZoneNote } from '@/components/lists/zone-note'
import { NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { SavedViews } from '@/components/views/saved-views'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { duration } from '@/lib/format-duration'
import type { ListedIncident } from '@/lib/incidents/incident'
import { incidentsQuery } from '@/lib/incidents/queries'
import { incidentSearch } from '@/lib/lists/search'
import { IncidentsSentence } from './incidents-sentence'
import { incidentRows } from '@/lib/analytics/list-rows'
import { PrivateTo } from './private-to'
import { SeverityBox } from './severity-box'
import { Status } from './status-ring'
import { WrittenBy } from './written-by'

export function IncidentsList({ today }: { today: string }) {
  const [question, setQuestion] = useQueryStates(questionSearch, { history: 'push' })
  const [narrowing, setNarrowing] = useQueryStates(incidentSearch, { history: 'push' })
  const query = useMemo(() => questionOf(question, today), [question, today])
  const list = useInfiniteQuery(incidentsQuery(incidentRows(query, narrowing)))
  const zone = list.data?.pages[0]?.timeZone ?? 'UTC'
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const widen = () => {
    void setNarrowing(null)
    void setQuestion({ team: null, service: null, repository: null })
  }

  return (
    <>
      <IncidentsSentence query={query} today={today} />
      <main id="main" tabIndex={-1} className="page outline-none">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-3 pt-8 pb-5">
          <h1 className="font-serif text-title font-medium">Incidents</h1>
          <div className="flex flex-wrap items-baseline gap-x-6 gap-y-3 phone:w-full">
            <WordSearch
              label="Words, or INC-12"
              key={narrowing.q}
              q={narrowing.q}
              onSearch={(q) => void setNarrowing({ q })}
            />
            <SavedViews page="/incidents" />
          </div>
        </div>
        <ListFrame
          list={list}
          shown={items.length}
          noun={['incident', 'incidents']}
          hidden={list.data?.pages[0]?.hidden}
          empty={{
            words: 'No incident that began in these days fits the sentence above.',
            action: (
              <button type="button" className="pick" onClick={widen}>
                Show incidents of every kind
              </button>
            ),
          }}
        >
          <Rows label="Incidents, the latest first" heads={headsIn(zone)}>
            {items.map((incident) => (
              <IncidentRow key={incident.id} incident={incident} zone={zone} />
            ))}
          </Rows>
        </ListFrame>
        {list.data && <ZoneNote zone={zone} />}
      </main>
    </>
  )
}

const headsIn = (zone: string) => [
  { name: 'Incident' },
  { name: 'Written by' },
  { name: 'Status' },
  { name: `Started, ${zone}` },
  { name: 'Time logged', isNumber: true },
]

function IncidentRow({ incident, zone }: { incident: ListedIncident; zone: string }) {
  const { key, title, severity, service, team, status, startedAt, work, visibility } = incident

  return (
    <Row className="phone:pl-8">
      <Cell leads className="phone:-ml-8 phone:!w-[calc(100%+2rem)]">
        <span className="grid grid-cols-[auto_1fr] gap-x-3">
          <SeverityBox severity={severity} />
          <span className="min-w-0">
            <Link
              href={`/incidents/${key}`}
              prefetch={false}
              className="text-body font-medium wrap-anywhere hover:underline"
            >
              {title}
            </Link>
            <span className="block text-small text-ink-3">
              <span className="font-mono">{key}</span>
              {[service, team].filter(Boolean).map((name) => ` · ${name}`)}
              {visibility === 'TEAM' && (
                <>
                  {' · '}
                  <PrivateTo team={team} />
                </>
              )}
            </span>
          </span>
        </span>
      </Cell>
      <Cell className="whitespace-nowrap">
        <WrittenBy incident={incident} />
      </Cell>
      <Cell>
        <Status status={status} />
      </Cell>
      <Cell className="text-ink-2">
        <Moment at={startedAt} zone={zone} year />
      </Cell>
      <Cell isNumber className="phone:ml-auto">
        {work ? duration(work.countedMinutes) : <NotSaid why="none" />}
      </Cell>
    </Row>
  )
}
