import { useQuery } from '@tanstack/react-query'
import { Kept } from '@/components/ui/kept'
import type { FailureRate } from '@/lib/analytics/failure-rate'
import { failureRateQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { settledBy } from '@/lib/analytics/settled-by'
import { verdictBasis } from '@/lib/analytics/verdict-basis'
import { verdictSentence } from '@/lib/analytics/verdict-sentence'
import { FailedNotice, Waiting } from './answer-state'
import { OriginCounts } from './origin-counts'
import { Spoken } from './spoken'
import { VerdictForest } from './verdict-forest'
import { VerdictMeter } from './verdict-meter'

/** The answer, once a page and in the largest type, with its doubt in the same breath. */
export function Verdict({ query }: { query: AnalyticsQuery }) {
  const answer = useQuery(failureRateQuery(query))
  const { data, isPending, isPlaceholderData } = answer

  return (
    <section aria-labelledby="answer" className="page pt-9 pb-8 phone:pt-5.5 phone:pb-6">
      <div className="grid grid-cols-12 items-start gap-x-gutter gap-y-6">
        <div className="col-span-7 stacked:col-span-12">
          <p className="flex items-baseline gap-2.5 text-ink-3">
            <span className="font-mono text-small font-medium text-ink">C2</span>
            Does AI-written code fail more often in production?
          </p>
          <div className="mt-4 empty:hidden">
            <FailedNotice answer={answer} />
          </div>
          <div className={isPlaceholderData ? 'asking' : undefined} aria-busy={isPlaceholderData || isPending}>
            {data && <Said answer={data} />}
            {isPending && (
              <>
                <h1 id="answer" className="sr-only">
                  Reading the rows
                </h1>
                <Waiting blocks={['mt-4 h-9 w-full', 'h-9 w-11/12', 'h-9 w-7/12', 'mt-4 h-5 w-10/12']} />
              </>
            )}
            {!data && !isPending && (
              <h1 id="answer" className="mt-3 font-serif text-verdict">
                The answer could not be read.
              </h1>
            )}
          </div>
        </div>
        <div className="col-span-5 stacked:col-span-12">
          {data && <VerdictForest answer={data} asking={isPlaceholderData} />}
          {isPending && <Waiting blocks={['h-5 w-2/3', 'h-8', 'h-8', 'h-8', 'h-8']} />}
        </div>
      </div>
    </section>
  )
}

function Said({ answer }: { answer: FailureRate }) {
  const settling = settledBy(answer)

  return (
    <>
      <h1 id="answer" className="mt-3 font-serif text-verdict text-balance">
        <Spoken sentence={verdictSentence(answer)} />
      </h1>
      {settling && <VerdictMeter settling={settling} answer={answer} />}
      <OriginCounts answer={answer} />
      <p className="mt-3 max-w-[60em] text-pretty text-ink-2 phone:text-small">
        <Kept>{verdictBasis(answer).join(' ')}</Kept>
      </p>
    </>
  )
}
