import { addDays, isDay } from '@/lib/time/day'
import { instantOf } from '@/lib/time/local'
import { dayAt } from '@/lib/time/zone'

const TYPED = /^\s*(?:(\d{4}-\d{2}-\d{2})[ T]+)?(\d{1,2})[:.](\d{2})(?:\s+|$)([\s\S]*)$/
const BEFORE_MS = 6 * 3_600_000

/**
 * "14:05 rolled back" as a time and words. A clock without a day is the first such time from six hours before the start
 * on, because what led to an incident is told with it. Null: it begins with no time.
 */
export function typedEntry(typed: string, startedAt: string, zone: string): { at: string; text: string } | null {
  const [, day, hour, minute, words] = TYPED.exec(typed) ?? []
  if (!hour || (day && !isDay(day))) return null
  const clock = `${hour.padStart(2, '0')}:${minute}`
  const began = dayAt(new Date(startedAt), zone)
  const days = day ? [day] : [addDays(began, -1), began, addDays(began, 1)]

  const times = days.map((one) => instantOf(`${one}T${clock}`, zone)).filter((at) => at !== null)
  const at = times.find((one) => day || Date.parse(one) >= Date.parse(startedAt) - BEFORE_MS)
  return at ? { at, text: (words ?? '').trim() } : null
}
