import type { AnalyticsQuery } from '@/lib/analytics/query'
import { ReviewPanel } from './review-panel'
import { SurvivalPanel } from './survival-panel'
import { TelemetryPanel } from './telemetry-panel'

/** How changes came through review, what they brought with them, and how long they held. */
export function ReviewPanels({ query }: { query: AnalyticsQuery }) {
  return (
    <>
      <ReviewPanel query={query} />
      <SurvivalPanel query={query} />
      <TelemetryPanel query={query} />
    </>
  )
}
