'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useQueryStates } from 'nuqs'
import { memo, type ReactNode, useCallback, useDeferredValue, useEffect, useMemo } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { usePresenter } from '@/components/ui/use-presenter'
import { failureRateQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { questionOf, questionSearch, type Scope } from '@/lib/analytics/search'
import { sourcesQuery } from '@/lib/sources/queries'
import { FirstRun } from './first-run'
import { Foot } from './foot'
import { PRESENTED, presentedPlace } from './presented'
import { QuerySentence } from './query-sentence'
import { ReportPanels } from './report-panels'
import { Verdict } from './verdict'

const Presentation = dynamic(() => import('./presentation').then((shown) => shown.Presentation), { ssr: false })

const LOOK_AGAIN_MS = 3000

/** While nothing was ever sent the page looks for the first record, so that it need not be loaded again. */
function untilTheFirst({ state }: { state: { data?: { items: unknown[] } | undefined } }): number | false {
  return state.data?.items.length === 0 ? LOOK_AGAIN_MS : false
}

/** Whether AI-written code failed more often here, what it rests on, and what it cost. */
export function Overview({
  today,
  mayShare,
  scope,
  head,
  more,
}: {
  today: string
  mayShare: boolean
  /** The page of one team or service asks of nothing else, whatever its address says. */
  scope?: { is: Scope; name: string }
  head?: ReactNode
  /** What else such a page shows, between the figures and the foot. */
  more?: ReactNode
}) {
  const [search] = useQueryStates(questionSearch)
  const query = useMemo(() => questionOf({ ...search, ...scope?.is }, today), [search, scope, today])
  // The sentence shows at once what was chosen; the panels follow without holding it up.
  const asked = useDeferredValue(query)
  const client = useQueryClient()
  // What the verdict needs is on its way meanwhile. Of what becomes of it the panels tell.
  useEffect(() => void client.query(failureRateQuery(query)).catch(() => undefined), [client, query])
  const presenter = usePresenter(PRESENTED, presentedPlace)
  const { to } = presenter
  const present = useCallback(() => to(0), [to])
  useKeys('The Overview', [
    { key: 'p', words: 'Print it on one page', act: () => window.print() },
    { key: 'v', words: 'Present it, one panel at a time', act: present },
  ])
  const { data: sources } = useQuery({ ...sourcesQuery(), refetchInterval: untilTheFirst })

  if (presenter.at !== null)
    return <Presentation query={query} at={presenter.at} to={presenter.to} leave={presenter.leave} />

  return (
    <>
      <QuerySentence
        query={query}
        today={today}
        mayShare={mayShare && sources?.items.length !== 0}
        place={scope?.name}
      />
      <main id="main" tabIndex={-1} className="outline-none">
        {head}
        {sources?.items.length === 0 ? <FirstRun /> : <Answers query={asked} present={present} more={more} />}
      </main>
    </>
  )
}

/** Everything that is drawn anew for another question, and for nothing else. */
const Answers = memo(function Answers({
  query,
  present,
  more,
}: {
  query: AnalyticsQuery
  present: () => void
  more: ReactNode
}) {
  return (
    <>
      <Verdict query={query} />
      <div className="page">
        <ReportPanels query={query} />
        {more}
        <Foot query={query} present={present} />
      </div>
    </>
  )
})
