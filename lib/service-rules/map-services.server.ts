import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { ServiceRules } from './match'
import { readOwnServices } from './read-own.server'
import { type HeldRule, readServiceRules } from './read-rules.server'

type Open = {
  id: string
  repository: string
  paths: string[]
  serviceId: string | null
  teamId: string | null
  teamTold: boolean
}

/**
 * Gives these changes the service that the rules say, where their sender named none, else the one of their repository's
 * own name that it is deployed as; and with it its team, where their sender named none of that either. Returns those
 * that it moved.
 */
export async function mapServices(tx: Tx, changeIds: string[]): Promise<string[]> {
  if (changeIds.length === 0) return []
  const untold = await tx.$queryRaw<{ repository: string }[]>`
    select distinct r.name as repository
      from changes c
      join repositories r on r.id = c.repository_id
     where c.id = any(${changeIds}::uuid[]) and not c.service_told`
  if (untold.length === 0) return []

  // Whoever sets other rules waits for those who read these, and finds their changes afterwards.
  await tx.$queryRaw`select 1 from organisation where id = 1 for share`
  const rules = await readServiceRules(tx)
  const own = await readOwnServices(
    tx,
    untold.map(({ repository }) => repository),
  )
  const open = await tx.$queryRaw<Open[]>`
    select c.id::text, r.name as repository, c.paths, c.service_id::text as "serviceId", c.team_id::text as "teamId",
           c.team_told as "teamTold"
      from changes c
      join repositories r on r.id = c.repository_id
     where c.id = any(${changeIds}::uuid[]) and not c.service_told
       and (c.service_id is not null or ${rules.length + own.size > 0})
     order by c.id
       for update of c`

  const moved = movesOf(open, rules, own)
  if (moved.length > 0)
    await tx.$executeRaw`
      update changes c
         set service_id = m."serviceId", team_id = m."teamId"
        from json_to_recordset(${JSON.stringify(moved)}::json) as m(id uuid, "serviceId" uuid, "teamId" uuid)
       where c.id = m.id`
  return moved.map(({ id }) => id)
}

type Target = Pick<HeldRule, 'serviceId' | 'teamId'>

function movesOf(open: readonly Open[], rules: readonly HeldRule[], own: ReadonlyMap<string, Target>) {
  const matcher = new ServiceRules(rules)
  return open.flatMap((change) => {
    const place = matcher.ruleFor(change)
    const target = place === null ? own.get(change.repository) : rules[place]!
    const serviceId = target?.serviceId ?? null
    const teamId = change.teamTold ? change.teamId : (target?.teamId ?? null)
    return serviceId === change.serviceId && teamId === change.teamId ? [] : [{ id: change.id, serviceId, teamId }]
  })
}
