import { lazy } from 'react'
import { Popover } from '@/components/ui/popover'
import type { AnalyticsQuery } from '@/lib/analytics/query'

const ShareForm = lazy(() => import('@/components/shares/share-form').then((form) => ({ default: form.ShareForm })))

export function ShareWord({ query }: { query: AnalyticsQuery }) {
  return (
    <Popover word="Share" label="Share this report" look="pick inline coarse:py-1.5" title="Share this report">
      {() => <ShareForm query={query} />}
    </Popover>
  )
}
