import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { readCarried } from './carried.server'
import { notesOf } from './notes.server'
import { headOf, readContent } from './read-content.server'
import { decisionsOf } from './read-decisions.server'
import { readFrozen } from './read-frozen.server'
import type { ScopeQuery } from './scope'
import { scopeOf } from './scope-of.server'
import type { WeekReview } from './week-review'

/** The review of a week: what happened, what of it is a change, and what wants a decision; once frozen, as it was then. */
export async function readWeekReview(
  week: string,
  query: ScopeQuery,
  actor: Actor,
  now = new Date(),
): Promise<WeekReview> {
  must(actor, 'read', { kind: 'weekly-review' })
  const scope = await scopeOf(week, query, now)
  const frozen = await readFrozen(scope, actor)
  if (frozen) return frozen

  const [content, decisions, notes, carried] = await Promise.all([
    readContent(scope, actor),
    decisionsOf(db(), scope, actor),
    notesOf(db(), scope),
    readCarried(scope, actor),
  ])
  return { ...headOf(scope), ...content, decisions, notes, carried, frozen: null }
}
