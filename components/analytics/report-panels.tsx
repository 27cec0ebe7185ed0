import dynamic from 'next/dynamic'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { AdoptionPanel } from './adoption-panel'
import { BelowFold } from './below-fold'
import { HoursPanel } from './hours-panel'
import { RatesPanel } from './rates-panel'
import { TrendPanel } from './trend-panel'

/** As high as what will stand there, so that nothing moves when it comes. */
const FiguresStrip = dynamic(() => import('./figures-strip').then((strip) => strip.FiguresStrip), {
  ssr: false,
  loading: () => <div className="border-t-[1.5px] border-ink" />,
})

const IncidentPanels = dynamic(() => import('./incident-panels').then((panels) => panels.IncidentPanels), {
  ssr: false,
})

const ReviewPanels = dynamic(() => import('./review-panels').then((panels) => panels.ReviewPanels), {
  ssr: false,
})

/** What stands under the verdict, for readers who are signed in and for those who were sent a link. */
export function ReportPanels({ query }: { query: AnalyticsQuery }) {
  return (
    <>
      <div className="figures mb-section min-h-[16.5rem] stacked:min-h-[29rem] phone:min-h-[58rem]">
        <FiguresStrip query={query} />
      </div>
      <div className="grid grid-cols-12 gap-x-gutter">
        <TrendPanel query={query} />
        <RatesPanel query={query} />
        <HoursPanel query={query} />
        <AdoptionPanel query={query} />
        <BelowFold>
          <IncidentPanels query={query} />
        </BelowFold>
        <BelowFold>
          <ReviewPanels query={query} />
        </BelowFold>
      </div>
    </>
  )
}
