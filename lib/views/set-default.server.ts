import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/prisma/generated/client'
import { readViews } from './read-views.server'
import type { DefaultView } from './view'

/** Says what a page opens with for oneself. */
export async function setDefault({ page, view: viewId }: DefaultView, actor: Actor): Promise<void> {
  await transact(async (tx) => {
    const key = { userId: actor.id!, page }
    if (viewId === null) {
      await tx.defaultView.deleteMany({ where: key })
      return
    }
    const which = Prisma.sql`v.id = ${viewId}::uuid and v.page = ${page}`
    const [view] = await readViews(tx, which, actor)
    if (!view) throw new AppError('not-found', `${page} has no such view.`)
    const where = { userId_page: key }
    await tx.defaultView.upsert({ where, create: { ...key, viewId }, update: { viewId }, select: { page: true } })
  })
}
