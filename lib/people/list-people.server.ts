import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import { type People, type PeopleQuery, PersonNamed } from './person'

const MAX_SHOWN = 2_000

/** Whoever can sign in, and who is in a team of theirs; administrators know everybody of a team. */
export async function listPeople({ team }: PeopleQuery, actor: Actor): Promise<People> {
  const isOfTheirs = can(actor, 'manage', { kind: 'member' })
    ? Prisma.sql`true`
    : Prisma.sql`m.team_id = any(${[...actor.teamIds]}::uuid[])`
  const rows = await db().$queryRaw<unknown[]>`
    select p.id::text, coalesce(u.name, p.name, split_part(p.email, '@', 1)) as name,
           array(select t.slug from team_members m join teams t on t.id = m.team_id
                  where m.person_id = p.id order by t.slug) as teams,
           u.id is not distinct from ${actor.id}::uuid and u.id is not null as "isYou"
      from people p
      left join users u on u.person_id = p.id
     where (u.id is not null and u.disabled_at is null
            or exists (select 1 from team_members m where m.person_id = p.id and ${isOfTheirs}))
       and ${team ? isIn(team) : Prisma.sql`true`}
     order by 4 desc, lower(coalesce(u.name, p.name, p.email)), p.id
     limit ${MAX_SHOWN}`
  return { items: PersonNamed.array().parse(rows) }
}

function isIn(team: string): Prisma.Sql {
  return Prisma.sql`exists (
    select 1 from team_members m join teams t on t.id = m.team_id where m.person_id = p.id and t.slug = ${team})`
}
