import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { listSources } from '@/lib/sources/list.server'
import { addWeeks, mondayOf } from '@/lib/time/week'
import { dayAt } from '@/lib/time/zone'
import { completenessOf } from './completeness'
import { readFigures } from './figures.server'
import { readLists } from './lists.server'
import { readRepeats } from './repeats.server'
import type { Scope } from './scope-of.server'
import type { WeekContent } from './week-review'

/** What a week is read from now, as this actor may learn of it. */
export async function readContent(scope: Scope, actor: Actor): Promise<WeekContent> {
  const [figures, lists, repeats, sources] = await Promise.all([
    readFigures(scope, actor),
    readLists(scope, actor),
    readRepeats(scope, actor),
    listSources(actor),
  ])
  return { figures, ...lists, ...repeats, completeness: completenessOf(sources, scope.end, scope.now) }
}

export function headOf({ week, timeZone, asOf, now, team, isOver }: Scope) {
  return {
    week,
    from: mondayOf(week),
    to: mondayOf(addWeeks(week, 1)),
    timeZone,
    asOf: asOf.toISOString(),
    today: dayAt(now, timeZone),
    team: team && { slug: team.slug, name: team.name },
    isOver,
  }
}
