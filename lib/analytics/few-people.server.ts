import 'server-only'
import { db } from '@/lib/db/client.server'
import { whyFew } from '@/lib/teams/few-people'
import type { AnalyticsQuery } from './query'

/**
 * Why no figures are split of a team, or of a service of one, that few people are listed in. Where nobody is, how many
 * there are is not known; undefined then, and for questions about all.
 */
export async function whyFewPeople({ team, service }: AnalyticsQuery): Promise<string | undefined> {
  if (team === undefined && service === undefined) return undefined
  const [row] = await db('asking').$queryRaw<{ people: number }[]>`
    select count(*)::int as people
      from team_members
     where team_id = coalesce((select id from teams where slug = ${team ?? null}),
                              (select team_id from services where slug = ${service ?? null}))`
  const people = row?.people ?? 0
  return people > 0 ? whyFew(people) : undefined
}
