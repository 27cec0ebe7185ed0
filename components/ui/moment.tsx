import { clock, longDay, shortDay, zoneName } from '@/lib/format-time'
import { dayAt } from '@/lib/time/zone'

/** An instant as clocks of the zone show it; the whole of it, and UTC, on hover. */
export function Moment({ at, zone, year = false }: { at: string; zone: string; year?: boolean }) {
  const day = dayAt(new Date(at), zone)

  return (
    <time dateTime={at} title={whole(at, zone)} className="whitespace-nowrap">
      {year ? longDay(day) : shortDay(day)}, {clock(at, zone)}
    </time>
  )
}

function whole(at: string, zone: string): string {
  const here = `${longDay(dayAt(new Date(at), zone))}, ${clock(at, zone)} ${zoneName(zone, at)}`
  return zone === 'UTC' ? here : `${here} · ${clock(at, 'UTC')} UTC`
}
