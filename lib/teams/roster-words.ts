import { counted, hours } from '@/lib/format'
import type { RosterEntry } from './team'

/** "200 h a week, 5 SREs". */
export function rosterWords({ hoursPerWeek, sres }: Pick<RosterEntry, 'hoursPerWeek' | 'sres'>): string {
  return `${hours(hoursPerWeek)} a week, ${counted(sres, 'SRE')}`
}
