import { api } from '@/lib/query/api'
import { Adoption } from './adoption'
import { FailureRate } from './failure-rate'
import { Figures } from './figures/figures'
import { Funnel } from './funnel'
import { Modes } from './modes/modes'
import { analyticsPath } from './path'
import type { AnalyticsQuery } from './query'
import { Register } from './register/register'
import { Review } from './review/review'
import { Telemetry } from './telemetry/telemetry'
import { Survival } from './survival/survival'
import { SreHours } from './sre-hours'
import { TeamRates } from './team-rates/team-rates'
import { Times } from './times/times'

export const askFailureRate = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(FailureRate, analyticsPath('failure-rate', query), { signal })

export const askSreHours = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(SreHours, analyticsPath('sre-hours', query), { signal })

export const askAdoption = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(Adoption, analyticsPath('adoption', query), { signal })

export const askFigures = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(Figures, analyticsPath('figures', query), { signal })

export const askFunnel = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(Funnel, analyticsPath('funnel', query), { signal })

export const askTimes = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(Times, analyticsPath('times', query), { signal })

export const askModes = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(Modes, analyticsPath('modes', query), { signal })

export const askRegister = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(Register, analyticsPath('register', query), { signal })

export const askReview = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(Review, analyticsPath('review', query), { signal })

export const askTelemetry = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(Telemetry, analyticsPath('telemetry', query), { signal })

export const askSurvival = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(Survival, analyticsPath('survival', query), { signal })

export const askTeamRates = (query: AnalyticsQuery, signal: AbortSignal) =>
  api(TeamRates, analyticsPath('team-rates', query), { signal })
