import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { openFollowUps } from '@/lib/follow-ups/read-follow-ups.server'
import { Prisma } from '@/prisma/generated/client'
import { decisionsWhere } from './read-decisions.server'
import type { Scope } from './scope-of.server'
import { type Carried, Snapshot } from './week-review'

/** What the last frozen review before this week decided or carried itself, and is not done by now. */
export async function readCarried({ week, team }: Pick<Scope, 'week' | 'team'>, actor: Actor): Promise<Carried> {
  const last = await db().frozenWeek.findFirst({
    where: { teamId: team?.id ?? null, week: { lt: week } },
    orderBy: { week: 'desc' },
    select: { week: true, snapshot: true },
  })
  if (!last) return { from: null, followUps: [], decisions: [] }

  const { criticals, carried, decisions } = Snapshot.parse(last.snapshot)
  const followUps = [...criticals.flatMap((incident) => incident.followUps), ...carried.followUps]
  const decided = [...decisions, ...carried.decisions].filter(({ kind }) => kind !== 'NOTHING')
  const isOpen = Prisma.sql`d.id = any(${decided.map(({ id }) => id)}::uuid[]) and d.done_at is null`
  const [openOnes, stillOpen] = await Promise.all([
    openFollowUps(
      followUps.map(({ id }) => id),
      actor,
    ),
    decisionsWhere(db(), isOpen, actor),
  ])
  return { from: last.week, followUps: openOnes, decisions: stillOpen }
}
