import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import { mayKeep } from './may-keep'
import { readViews } from './read-views.server'
import type { ViewPage, Views } from './view'

/** The views of a page that somebody finds: their own, their teams' and everybody's. */
export async function listViews(page: ViewPage, actor: Actor): Promise<Views> {
  const [items, teams] = await Promise.all([
    readViews(db(), Prisma.sql`v.page = ${page}`, actor),
    db().team.findMany({ select: { id: true, slug: true, name: true }, orderBy: [{ name: 'asc' }, { slug: 'asc' }] }),
  ])
  return {
    items,
    teams: teams.filter(({ id }) => mayKeep(actor, 'TEAM', id)).map(({ slug, name }) => ({ slug, name })),
    mayKeepForAll: mayKeep(actor, 'EVERYONE', null),
  }
}
