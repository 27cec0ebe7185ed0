import { longDay, clock, zoneName } from '@/lib/format-time'
import { duration, minutesFrom } from '@/lib/format-duration'
import { dayAt } from '@/lib/time/zone'

/** How long ago; the day and the time on hover. */
export function Ago({ at, now, zone }: { at: string; now: string; zone: string }) {
  const minutes = minutesFrom(at, now)
  const whole = `${longDay(dayAt(new Date(at), zone))}, ${clock(at, zone)} ${zoneName(zone, at)}`

  return (
    <time dateTime={at} title={whole} className="whitespace-nowrap">
      {minutes < 1 ? 'just now' : `${duration(minutes)} ago`}
    </time>
  )
}
