import { type ComponentType, useEffect } from 'react'
import { PresenterBar } from '@/components/ui/presenter-bar'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { dayRange } from '@/lib/format-time'
import { addDays } from '@/lib/time/day'
import { AdoptionPanel } from './adoption-panel'
import { FiguresStrip } from './figures-strip'
import { HoursPanel } from './hours-panel'
import { ModesPanel } from './modes-panel'
import { PRESENTED, type PresentedId, presentedPlace } from './presented'
import { RatesPanel } from './rates-panel'
import { RegisterPanel } from './register-panel'
import { ReviewPanel } from './review-panel'
import { SurvivalPanel } from './survival-panel'
import { TelemetryPanel } from './telemetry-panel'
import { TimesPanel } from './times-panel'
import { TrendPanel } from './trend-panel'
import { Verdict } from './verdict'

const PANELS: Record<PresentedId, ComponentType<{ query: AnalyticsQuery }>> = {
  verdict: Verdict,
  figures: FiguresStrip,
  trend: TrendPanel,
  rates: RatesPanel,
  hours: HoursPanel,
  adoption: AdoptionPanel,
  times: TimesPanel,
  modes: ModesPanel,
  register: RegisterPanel,
  review: ReviewPanel,
  survival: SurvivalPanel,
  telemetry: TelemetryPanel,
}

/** The Overview before an audience: one panel at a time over the whole window, without the ways to anywhere else. */
export function Presentation({
  query,
  at,
  to,
  leave,
}: {
  query: AnalyticsQuery
  at: number
  to: (next: number) => void
  leave: () => void
}) {
  const id = PRESENTED[at]!
  const Shown = PANELS[id]
  const place = [query.team ?? 'All teams', query.service, query.repository].filter(Boolean).join(', ')

  useEffect(() => {
    document.documentElement.dataset.presenting = ''
    return () => void delete document.documentElement.dataset.presenting
  }, [])

  return (
    <main id="main" tabIndex={-1} className="outline-none">
      <div className="page">
        <PresenterBar
          title={`${place}, ${dayRange(query.from, addDays(query.to, -1))}`}
          at={at}
          of={PRESENTED.length}
          to={to}
          leave={leave}
        />
      </div>
      <div
        id={presentedPlace(id)}
        key={id}
        tabIndex={-1}
        className={id === 'verdict' ? 'outline-none' : 'page presented grid grid-cols-12 outline-none'}
      >
        <Shown query={query} />
      </div>
    </main>
  )
}
