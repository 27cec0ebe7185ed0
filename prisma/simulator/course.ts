import type { IncidentItem, Severity } from '@/lib/incidents/incident'
import type { Random } from '../random'
import { DAY, iso, MINUTE } from './calendar'

type Course = Pick<
  IncidentItem,
  'status' | 'startedAt' | 'detectedAt' | 'acknowledgedAt' | 'mitigatedAt' | 'resolvedAt' | 'eventAt'
>

/** Minutes at the median from acknowledgement to mitigation. */
const TO_MITIGATE: Record<Severity, number> = { SEV1: 48, SEV2: 70, SEV3: 170, SEV4: 420 }
/** How often nobody entered a time. */
const FORGOTTEN = { detectedAt: 0.05, acknowledgedAt: 0.07, mitigatedAt: 0.18, resolvedAt: 0.02 } as const

export type Pace = { severity: Severity; silent: boolean; alerts: boolean; slow: number }

/** What happened when, up to now: what lies ahead has not happened, and some times were never entered. */
export function courseOf(
  random: Random,
  started: number,
  { severity, silent, alerts, slow }: Pace,
  now: number,
): Course {
  const toDetect = silent ? random.logNormal(280, 1.1) : random.logNormal(alerts ? 4 : 13, 0.9)
  const steps = [
    ['detectedAt', Math.min(toDetect, 6 * 1440)],
    ['acknowledgedAt', random.logNormal(severity < 'SEV3' ? 5 : 22, 0.9)],
    ['mitigatedAt', random.logNormal(TO_MITIGATE[severity] * slow, 0.8)],
    ['resolvedAt', random.logNormal(95 * slow, 1.1)],
  ] as const

  const course: Course = { startedAt: iso(started), status: 'OPEN', eventAt: iso(started) }
  let at = started
  for (const [step, minutes] of steps) {
    at += minutes * MINUTE
    if (at > now || isStuck(random, step, now - started)) break

    course.status = STATUS[step]
    course.eventAt = iso(at)
    if (!random.chance(FORGOTTEN[step])) course[step] = iso(at)
  }
  return course
}

const STATUS = {
  detectedAt: 'OPEN',
  acknowledgedAt: 'ACKNOWLEDGED',
  mitigatedAt: 'MITIGATED',
  resolvedAt: 'RESOLVED',
} as const

/** A few incidents are mitigated and never closed; of the last days' some are not even taken up. */
function isStuck(random: Random, step: keyof typeof STATUS, age: number): boolean {
  if (step === 'detectedAt') return false
  return age < 10 * DAY ? random.chance(0.22) : step === 'resolvedAt' && random.chance(0.012)
}
