'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { ListFrame } from '@/components/lists/list-frame'
import { ZoneNote } from '@/components/lists/zone-note'
import { NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { deploymentRows } from '@/lib/analytics/list-rows'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import type { Deployment } from '@/lib/deployments/deployment'
import { deploymentsQuery } from '@/lib/deployments/queries'
import { RESULT_WORDS } from '@/lib/deployments/words'
import { count } from '@/lib/format'
import { deploymentSearch } from '@/lib/lists/search'
import { DeploymentsSentence } from './deployments-sentence'

export function DeploymentsList({ today }: { today: string }) {
  const [question, setQuestion] = useQueryStates(questionSearch, { history: 'push' })
  const [narrowing, setNarrowing] = useQueryStates(deploymentSearch, { history: 'push' })
  const query = useMemo(() => questionOf(question, today), [question, today])
  const list = useInfiniteQuery(deploymentsQuery(deploymentRows(query, narrowing)))
  const zone = list.data?.pages[0]?.timeZone ?? 'UTC'
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const widen = () => {
    void setNarrowing(null)
    void setQuestion({ team: null, service: null, repository: null })
  }

  return (
    <>
      <DeploymentsSentence query={query} today={today} />
      <main id="main" tabIndex={-1} className="page outline-none">
        <h1 className="pt-8 pb-5 font-serif text-title font-medium">Deployments</h1>
        <ListFrame
          list={list}
          shown={items.length}
          noun={['deployment', 'deployments']}
          empty={{
            words: 'No deployment that finished in these days fits the sentence above.',
            action: (
              <button type="button" className="pick" onClick={widen}>
                Show deployments of every kind
              </button>
            ),
          }}
        >
          <Rows label="Deployments, the latest first" heads={headsIn(zone)}>
            {items.map((deployment) => (
              <DeploymentRow key={deployment.id} deployment={deployment} zone={zone} />
            ))}
          </Rows>
        </ListFrame>
        {list.data && <ZoneNote zone={zone} />}
      </main>
    </>
  )
}

const headsIn = (zone: string) => [
  { name: 'Deployment' },
  { name: 'To' },
  { name: 'Result' },
  { name: `Finished, ${zone}` },
  { name: 'Changes carried', isNumber: true },
]

function DeploymentRow({ deployment, zone }: { deployment: Deployment; zone: string }) {
  const { service, team, repository, sha, environment, result, finishedAt, url, changes } = deployment

  return (
    <Row>
      <Cell leads>
        {url ? (
          <a href={url} rel="noreferrer" className="text-body font-medium wrap-anywhere hover:underline">
            {service}
          </a>
        ) : (
          <span className="text-body font-medium wrap-anywhere">{service}</span>
        )}
        <span className="block text-small wrap-anywhere text-ink-3">
          <span className="font-mono">{sha.slice(0, 12)}</span>
          {[repository, team].filter(Boolean).map((name) => ` · ${name}`)}
        </span>
      </Cell>
      <Cell className="wrap-anywhere text-ink-2">{environment}</Cell>
      <Cell>{RESULT_WORDS[result]}</Cell>
      <Cell className="text-ink-2">
        <Moment at={finishedAt} zone={zone} year />
      </Cell>
      <Cell isNumber word="Changes" className="phone:ml-auto">
        {changes > 0 ? count(changes) : <NotSaid why="none known" />}
      </Cell>
    </Row>
  )
}
