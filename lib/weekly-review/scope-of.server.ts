import 'server-only'
import type { FoundTeam } from '@/lib/teams/find.server'
import { AppError } from '@/lib/errors'
import { Week } from '@/lib/lists/query'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { requireTeam } from '@/lib/teams/require-team.server'
import { addWeeks, startOfWeek, type Week as WeekName, weekAt } from '@/lib/time/week'
import type { ScopeQuery } from './scope'

/** A week of a team, or of everybody, as instants in the reporting zone. `asOf`: no figure is of later than its end. */
export type Scope = {
  week: WeekName
  team: FoundTeam | null
  timeZone: string
  start: Date
  end: Date
  now: Date
  asOf: Date
  isOver: boolean
}

export async function scopeOf(name: string, { team }: ScopeQuery, now = new Date()): Promise<Scope> {
  const week = Week.safeParse(name)
  if (!week.success) throw new AppError('not-found', 'There is no such week: one is called like 2026-W47.')

  const [found, timeZone] = await Promise.all([team === undefined ? null : requireTeam(team), readTimeZone()])
  if (week.data > weekAt(now, timeZone)) throw new AppError('not-found', 'This week has not begun.')
  const end = startOfWeek(addWeeks(week.data, 1), timeZone)
  const isOver = end <= now
  const start = startOfWeek(week.data, timeZone)
  return { week: week.data, team: found, timeZone, start, end, now, asOf: isOver ? end : now, isOver }
}
