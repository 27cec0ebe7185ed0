import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/prisma/generated/client'
import { readViews } from './read-views.server'
import type { View } from './view'

/** One view that somebody finds. */
export async function readView(id: string, actor: Actor): Promise<View> {
  const [view] = await readViews(db(), Prisma.sql`v.id = ${id}::uuid`, actor)
  if (!view) throw new AppError('not-found', 'There is no such view.')
  return view
}
