'use client'

import { type DehydratedState, HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { FixedPage } from '@/components/ui/fixed'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { Foot } from './foot'
import { QuestionWords } from './question-words'
import { ReportPanels } from './report-panels'
import { Verdict } from './verdict'

/** The Overview for whoever holds a link to it: one question, answered once, with nothing behind it. */
export function SharedReport({
  query,
  place,
  answers,
}: {
  query: AnalyticsQuery
  place: string
  answers: DehydratedState
}) {
  const [client] = useState(newFixedClient)

  return (
    <QueryClientProvider client={client}>
      <HydrationBoundary state={answers}>
        <FixedPage value={true}>
          <QuestionWords query={query} place={place} />
          <main id="main" tabIndex={-1} className="outline-none">
            <Verdict query={query} />
            <div className="page">
              <ReportPanels query={query} />
              <Foot query={query} />
            </div>
          </main>
        </FixedPage>
      </HydrationBoundary>
    </QueryClientProvider>
  )
}

/** Its holder may ask the API nothing, so nothing is asked again. */
function newFixedClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { enabled: false, staleTime: Infinity, gcTime: Infinity } } })
}
