import type { FailureMode, IncidentItem } from '@/lib/incidents/incident'
import type { Random } from '../random'
import { DAY, MINUTE } from './calendar'
import { SERVICES } from './company'
import { courseOf } from './course'
import { impactOf } from './failure-kinds'
import { incidentTitle, WIDE_TITLES } from './incident-titles'
import type { Case } from './incidents'
import type { Person } from './sample'

const MODES: Partial<Record<FailureMode, number>> = {
  CONFIGURATION: 22,
  CAPACITY: 26,
  DEPENDENCY: 34,
  AUTHENTICATION: 6,
  PERFORMANCE: 8,
  OTHER: 4,
}

type Period = { from: number; to: number }

/** Incidents that no change caused: providers, certificates, full disks, too many visitors. More in November. */
export function outagesOf(random: Random, people: readonly Person[], count: number, period: Period, now: Date): Case[] {
  return Array.from({ length: count }, (_, index) => random.fork(index))
    .map((own) => ({ own, at: instant(own.fork('instant'), period) }))
    .filter(({ at }) => at < now.getTime() - MINUTE)
    .map(({ own, at }) => (own.chance(0.1) ? wide(own, at, now) : outage(own, people, at, now)))
}

function instant(random: Random, { from, to }: Period): number {
  for (;;) {
    const at = random.between(from, to)
    const isPeak = new Date(at).getUTCMonth() === 10 && new Date(at).getUTCDate() > 18
    if (isPeak || random.chance(0.4)) return at
  }
}

function outage(random: Random, people: readonly Person[], startedAt: number, now: Date): Case {
  const service = random.weighted(SERVICES.map((some) => [some, 4 - some.tier] as const))
  const mode = random.among(MODES)
  const severity = random.among({ SEV1: 3, SEV2: 22, SEV3: 45, SEV4: 30 })
  const sres = people.filter(({ team, sre }) => team === service.team && sre)
  const isSettled = now.getTime() - startedAt > 4 * DAY || random.chance(0.4)

  const item: IncidentItem = {
    source: 'pagerduty',
    externalId: `pagerduty-${random.hex(10)}`,
    title: incidentTitle(random, mode, service),
    severity,
    ...courseOf(random, startedAt, { severity, silent: false, alerts: true, slow: 0.9 }, now.getTime()),
    team: service.team,
    ...(!random.chance(0.05) && { service: service.slug }),
    detectedBy: random.chance(0.9) ? 'ALERT' : 'CUSTOMER',
    assigneeEmail: random.pick(sres).email,
    ...(isSettled && { mode, impact: impactOf(random, mode), silent: false, noCodeChange: random.chance(0.88) }),
  }
  return { item, team: service.team, failure: null, startedAt }
}

function wide(random: Random, startedAt: number, now: Date): Case {
  const severity = random.among({ SEV2: 2, SEV3: 5, SEV4: 3 })

  const item: IncidentItem = {
    source: 'incidentio',
    externalId: `incidentio-${random.hex(10)}`,
    title: random.pick(WIDE_TITLES),
    severity,
    ...courseOf(random, startedAt, { severity, silent: false, alerts: true, slow: 1 }, now.getTime()),
    ...(random.chance(0.5) && { team: 'platform' }),
    detectedBy: 'ENGINEER',
    noCodeChange: true,
    mode: random.pick(['DEPENDENCY', 'CAPACITY', 'CONFIGURATION'] as const),
    impact: 'AVAILABILITY',
  }
  return { item, team: 'platform', failure: null, startedAt }
}
