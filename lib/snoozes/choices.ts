import { addDays, weekday } from '@/lib/time/day'
import { instantOf } from '@/lib/time/local'
import { dayAt } from '@/lib/time/zone'

const HOUR_MS = 3_600_000
const MORNING = '09:00'

/** For how long somebody puts a thing off: mornings are those of their own zone. */
export function snoozeChoices(now: string, zone: string): { label: string; until: string }[] {
  const today = dayAt(new Date(now), zone)
  const morning = (days: number) => instantOf(`${addDays(today, days)}T${MORNING}`, zone)!
  const toMonday = 8 - weekday(today)
  const inHours = (hours: number) => new Date(Date.parse(now) + hours * HOUR_MS).toISOString()

  return [
    { label: 'For an hour', until: inHours(1) },
    { label: 'For four hours', until: inHours(4) },
    { label: 'Until tomorrow', until: morning(1) },
    { label: 'Until Monday', until: morning(toMonday) },
  ]
}
