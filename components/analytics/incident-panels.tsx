import type { AnalyticsQuery } from '@/lib/analytics/query'
import { ModesPanel } from './modes-panel'
import { RegisterPanel } from './register-panel'
import { TimesPanel } from './times-panel'

/** What incidents were like, once they had happened. */
export function IncidentPanels({ query }: { query: AnalyticsQuery }) {
  return (
    <>
      <TimesPanel query={query} />
      <ModesPanel query={query} />
      <RegisterPanel query={query} />
    </>
  )
}
