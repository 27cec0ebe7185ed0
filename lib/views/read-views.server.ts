import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import type { Prisma } from '@/prisma/generated/client'
import { mayKeep } from './may-keep'
import type { View, ViewPage, ViewReach } from './view'

type Row = Omit<View, 'mayEdit'> & { teamId: string | null; ownerId: string }

/** The views that somebody finds and that fit, by name. What is one's own is one's own to change, whatever it reaches. */
export async function readViews(tx: Pick<Tx, '$queryRaw'>, which: Prisma.Sql, actor: Actor): Promise<View[]> {
  const rows = await tx.$queryRaw<(Row & { page: ViewPage; reach: ViewReach })[]>`
    select v.id::text, v.page, v.name, v.search, v.reach::text as reach, t.slug as team, u.name as by, v.version,
           v.team_id::text as "teamId", v.owner_id::text as "ownerId",
           exists (select 1 from default_views d where d.view_id = v.id and d.user_id = ${actor.id}::uuid) as "isDefault"
      from saved_views v
      join users u on u.id = v.owner_id
      left join teams t on t.id = v.team_id
     where ${which}
       and (v.owner_id = ${actor.id}::uuid or v.reach = 'EVERYONE' or v.team_id = any(${[...actor.teamIds]}::uuid[]))
     order by lower(v.name), v.id`
  return rows.map(({ teamId, ownerId, ...view }) => ({
    ...view,
    mayEdit: ownerId === actor.id || (view.reach !== 'PRIVATE' && mayKeep(actor, view.reach, teamId)),
  }))
}
