import { ORIGINS } from '@/lib/origins/origin'
import type { HoursByOrigin } from './sre-hours'

type Worked = { origin: keyof HoursByOrigin; hours: number }

/** Hours and their shares, as every part of the answer has them. */
export type HoursFigures = {
  hours: number | null
  byOrigin: HoursByOrigin | null
  rosteredHours: number | null
  share: number | null
  aiShare: number | null
  why?: string
}

/** Nobody logged anything is a gap, not nought hours: whether nobody worked or nobody wrote it down is not known. */
export function figuresOf(
  work: readonly Worked[],
  rosteredHours: number | null,
  whyNoShare = 'no roster was entered',
): HoursFigures {
  if (work.length === 0) return { ...NO_FIGURES, rosteredHours, why: 'nobody logged hours' }

  const byOrigin = Object.fromEntries(ORIGINS.map((origin) => [origin, 0])) as HoursByOrigin
  let hours = 0
  for (const entry of work) {
    byOrigin[entry.origin] += entry.hours
    hours += entry.hours
  }
  if (!rosteredHours) return { hours, byOrigin, rosteredHours: null, share: null, aiShare: null, why: whyNoShare }

  return { hours, byOrigin, rosteredHours, share: hours / rosteredHours, aiShare: byOrigin.AI / rosteredHours }
}

export function withheld(why: string): HoursFigures {
  return { ...NO_FIGURES, rosteredHours: null, why }
}

const NO_FIGURES = { hours: null, byOrigin: null, share: null, aiShare: null }
