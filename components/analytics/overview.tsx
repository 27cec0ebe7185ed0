'use client'

import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { sourcesQuery } from '@/lib/sources/queries'
import { AdoptionPanel } from './adoption-panel'
import { FirstRun } from './first-run'
import { Foot } from './foot'
import { HoursPanel } from './hours-panel'
import { QuerySentence } from './query-sentence'
import { RatesPanel } from './rates-panel'
import { TrendPanel } from './trend-panel'
import { Verdict } from './verdict'

const LOOK_AGAIN_MS = 3000

/** While nothing was ever sent the page looks for the first record, so that it need not be loaded again. */
function untilTheFirst({ state }: { state: { data?: { items: unknown[] } | undefined } }): number | false {
  return state.data?.items.length === 0 ? LOOK_AGAIN_MS : false
}

/** Whether AI-written code failed more often here, what it rests on, and what it cost. */
export function Overview({ today, mayShare }: { today: string; mayShare: boolean }) {
  const [search] = useQueryStates(questionSearch)
  const query = useMemo(() => questionOf(search, today), [search, today])
  const { data: sources } = useQuery({ ...sourcesQuery(), refetchInterval: untilTheFirst })

  return (
    <>
      <QuerySentence query={query} today={today} mayShare={mayShare && sources?.items.length !== 0} />
      <main id="main" tabIndex={-1} className="outline-none">
        {sources?.items.length === 0 ? (
          <FirstRun />
        ) : (
          <>
            <Verdict query={query} />
            <div className="page">
              <div className="grid grid-cols-12 gap-x-gutter">
                <TrendPanel query={query} />
                <RatesPanel query={query} />
                <HoursPanel query={query} />
                <AdoptionPanel query={query} />
              </div>
              <Foot query={query} />
            </div>
          </>
        )}
      </main>
    </>
  )
}
