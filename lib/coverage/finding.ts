import { counted } from '@/lib/format'
import { weekName } from '@/lib/format-time'
import type { Coverage } from './coverage'

/** How many logged, beside how many there are; withheld where it would tell of a few. */
export function coverageFinding({ team, week, sres, loggedBy, why }: Coverage): string {
  if (loggedBy === null) return `Who of ${team.name} logged time in ${weekName(week)} is ${why ?? 'withheld'}.`
  if (sres === null)
    return `${team.name} has no roster and no members yet. ${counted(loggedBy, 'SRE')} logged time in ${weekName(week)}.`
  return `${team.name}: logged by ${loggedBy} of ${counted(sres, 'SRE')} in ${weekName(week)}.`
}

export function withoutHoursWords(count: number): string {
  if (count === 0) return 'Every critical incident of the last four weeks that is over has hours.'
  const [it, has] = count === 1 ? ['critical incident', 'has'] : ['critical incidents', 'have']
  return `${count} ${it} of the last four weeks ${count === 1 ? 'is' : 'are'} over and ${has} no hours.`
}
