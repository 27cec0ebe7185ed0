import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { Prisma } from '@/prisma/generated/client'
import { readViews } from './read-views.server'
import { requireReach } from './require-reach.server'
import type { NewView, View } from './view'

/** Keeps what a page asks under a name. */
export async function saveView({ team, ...wish }: NewView, actor: Actor, requestId: string): Promise<View> {
  const teamId = await requireReach(wish.reach, team, actor)

  return transact(async (tx) => {
    const id = uuid()
    await tx.savedView.create({ data: { id, ...wish, teamId, ownerId: actor.id! }, select: { id: true } })
    writeAudit(tx, actor, requestId, [
      { action: 'view.saved', entity: 'view', entityId: id, after: { ...wish, team: team ?? null } },
    ])
    const [view] = await readViews(tx, Prisma.sql`v.id = ${id}::uuid`, actor)
    return view!
  })
}
