import { count, counted } from '@/lib/format'
import { clock, longDay, zoneName } from '@/lib/format-time'
import { dayAt } from '@/lib/time/zone'
import type { ChainState } from './chain-state'

/** "4,812 lines, unbroken to 14:02 UTC.", or what keeps it from being said. */
export function chainSentence(chain: ChainState, now = new Date()): string {
  const { lines, unchained, intact, checkedAt, checkedTo, seq, why, timeZone } = chain
  const all = counted(lines, 'line')
  const older = unchained > 0 ? ` ${count(unchained)} of them from before there was a chain.` : ''
  if (intact === false) return `The audit trail is broken. ${why}`
  if (intact === null || checkedAt === null) return `${all}, not verified yet since this process started.${older}`

  const since = seq > checkedTo ? ` ${counted(seq - checkedTo, 'line was', 'lines were')} added since.` : ''
  return `${all}, unbroken to ${moment(checkedAt, timeZone, now)}.${since}${older}`
}

function moment(at: string, timeZone: string, now: Date): string {
  const time = `${clock(at, timeZone)} ${zoneName(timeZone, at)}`
  const day = dayAt(new Date(at), timeZone)
  return day === dayAt(now, timeZone) ? time : `${longDay(day)}, ${time}`
}
