import { useQuery } from '@tanstack/react-query'
import { useFixed } from '@/components/ui/fixed'
import { analyticsPath } from '@/lib/analytics/path'
import { failureRateQuery } from '@/lib/analytics/queries'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { clock, longDay, zoneName } from '@/lib/format-time'
import { dayAt } from '@/lib/time/zone'
import { CopyLink } from './copy-link'

export function Foot({ query, present }: { query: AnalyticsQuery; present?: () => void }) {
  const { data } = useQuery(failureRateQuery(query))
  const isFixed = useFixed()

  return (
    <footer className="flex justify-between gap-6 border-t border-rule pt-4 pb-10 text-small text-ink-3 phone:flex-col phone:gap-2">
      <span>
        {data &&
          `As of ${longDay(dayAt(new Date(data.asOf), data.timeZone))}, ${clock(data.asOf, data.timeZone)} ${zoneName(data.timeZone, data.asOf)}. Weeks are ISO weeks in ${data.timeZone}.`}
      </span>
      <span className="flex gap-3.5" data-paper="none">
        {present && (
          <button type="button" className="act" onClick={present}>
            Present
          </button>
        )}
        <button type="button" className="act" onClick={() => window.print()}>
          Print one page
        </button>
        {!isFixed && (
          <>
            <CopyLink query={query} />
            <a className="act" href={`/api/v1${analyticsPath('failure-rate', query)}`}>
              The answer as JSON
            </a>
          </>
        )}
      </span>
    </footer>
  )
}
