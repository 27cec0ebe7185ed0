import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import { readViews } from './read-views.server'
import type { ViewPage } from './view'

/** The question that a page opens with for somebody who asks none; null: they have said nothing of it. */
export async function defaultSearch(page: ViewPage, actor: Actor): Promise<string | null> {
  const which = Prisma.sql`v.page = ${page} and v.search <> '' and exists (
    select 1 from default_views d where d.view_id = v.id and d.user_id = ${actor.id}::uuid)`
  return (await readViews(db(), which, actor))[0]?.search ?? null
}
