import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/prisma/generated/client'
import { readViews } from './read-views.server'
import type { View } from './view'

/** A view that stays as it is until this transaction ends, of the version that was read, and may be changed. */
export async function holdView(tx: Tx, which: { id: string; version: number | null }, actor: Actor): Promise<View> {
  await tx.$queryRaw`select 1 from saved_views where id = ${which.id}::uuid for update`
  const [view] = await readViews(tx, Prisma.sql`v.id = ${which.id}::uuid`, actor)
  if (!view) throw new AppError('not-found', 'There is no such view.')
  if (!view.mayEdit) throw new AppError('forbidden', `${view.by} keeps this view. Save your own beside it.`)
  if (view.version !== which.version)
    throw new AppError('out-of-date', 'The view is another by now than the one you read.', { current: view })
  return view
}
