import type { OriginRate } from '@/lib/analytics/failure-rate'
import type { CountOfWeek, RateOfWeek } from './figures'
import type { Completeness, CriticalIncident, WeekReview } from './week-review'

type Over = Partial<Omit<WeekReview, 'figures' | 'completeness'>> & {
  figures?: Partial<WeekReview['figures']>
  completeness?: Partial<Completeness>
}

export const aCount = (over: Partial<CountOfWeek> = {}): CountOfWeek => ({
  now: 3,
  before: 2,
  limits: { centre: 2.5, low: 0, high: 7.2 },
  isChange: false,
  ...over,
})

const aRate = (over: Partial<OriginRate> = {}): OriginRate => ({
  mature: 40,
  pending: 0,
  failed: 4,
  rate: 0.1,
  low: 0.0396,
  high: 0.2305,
  ...over,
})

export const rateOfWeek = (now: Partial<OriginRate> = {}, over: Partial<RateOfWeek> = {}): RateOfWeek => ({
  now: aRate(now),
  before: aRate({ failed: 2, rate: 0.05 }),
  limits: { centre: 0.08, low: 0, high: 0.21 },
  isChange: false,
  ...over,
})

const hoursOfWeek = { hours: 12.5, rosteredHours: 200, share: 0.0625, loggedBy: 5, sres: 9 }

/** A week of three incidents of which one was critical, but for what a test wants otherwise. */
export function aReview({ figures, completeness, ...over }: Over = {}): WeekReview {
  return {
    week: '2026-W10',
    from: '2026-03-02',
    to: '2026-03-09',
    timeZone: 'Europe/Berlin',
    asOf: '2026-03-08T23:00:00.000Z',
    today: '2026-03-09',
    team: null,
    isOver: true,
    criticals: [aCritical()],
    hidden: 0,
    unresolved: [],
    modes: [],
    services: [],
    overdue: [],
    decisions: [],
    notes: { body: '', by: null, at: null, version: 0 },
    carried: { from: null, followUps: [], decisions: [] },
    frozen: null,
    ...over,
    completeness: {
      isComplete: true,
      sources: 2,
      silent: [],
      waiting: 0,
      firstDay: '2025-01-06',
      isRecorded: true,
      ...completeness,
    },
    figures: {
      incidents: aCount(),
      critical: aCount({ now: 1, before: 1 }),
      severities: [{ severity: 'SEV2', now: 1, before: 1 }],
      cohort: { from: '2026-02-23', to: '2026-03-02', days: 7 },
      failures: rateOfWeek(),
      origins: { AI: rateOfWeek(), HUMAN: rateOfWeek(), MIXED: rateOfWeek(), UNKNOWN: rateOfWeek() },
      ratio: {
        value: 1.5,
        low: 0.9,
        high: 2.4,
        failed: 30,
        mature: 300,
        contrastFailed: 20,
        contrastMature: 300,
        verdict: 'UNDECIDED',
        changesNeeded: null,
      },
      contrast: 'human',
      hours: { now: hoursOfWeek, before: hoursOfWeek },
      ...figures,
    },
  }
}

export function aCritical(over: Partial<CriticalIncident> = {}): CriticalIncident {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    key: 'INC-1',
    title: 'Charged twice',
    severity: 'SEV2',
    service: 'ledger',
    status: 'RESOLVED',
    startedAt: '2026-03-03T09:00:00.000Z',
    mitigatedAt: '2026-03-03T10:00:00.000Z',
    resolvedAt: null,
    origin: 'AI',
    noCodeChange: false,
    lacks: [],
    causes: [],
    followUps: [],
    ...over,
  }
}
