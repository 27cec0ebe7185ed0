import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { Prisma } from '@/prisma/generated/client'
import { holdView } from './hold-view.server'
import { readViews } from './read-views.server'
import { requireReach } from './require-reach.server'
import type { View, ViewEdit } from './view'

/** Names a view anew, keeps another question in it, or lets others find it. */
export async function editView(
  which: { id: string; version: number | null },
  { team, ...wish }: ViewEdit,
  actor: Actor,
  requestId: string,
): Promise<View> {
  const reach = wish.reach && { reach: wish.reach, teamId: await requireReach(wish.reach, team, actor) }

  return transact(async (tx) => {
    const held = await holdView(tx, which, actor)
    const data = { ...wish, ...reach, version: { increment: 1 } }
    await tx.savedView.update({ where: { id: held.id }, data, select: { id: true } })
    // Whoever keeps a view for a team may take it from everybody, and then it is its maker's alone.
    const [view] = await readViews(tx, Prisma.sql`v.id = ${held.id}::uuid`, actor)
    const told = ({ name, search, reach: of, team: whose }: View) => ({ name, search, reach: of, team: whose })
    const after = view ? told(view) : { ...wish, team: null }
    writeAudit(tx, actor, requestId, [
      { action: 'view.changed', entity: 'view', entityId: held.id, before: told(held), after },
    ])
    return view ?? { ...held, ...wish, team: null, version: held.version + 1 }
  })
}
