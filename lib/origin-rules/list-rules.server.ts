import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { OriginRule, type OriginRuleList } from './origin-rule'

/** The rules of who wrote what carries no mark, with how many changes each decides. */
export async function listRules(actor: Actor): Promise<OriginRuleList> {
  must(actor, 'read', { kind: 'attribution' })
  const [items, repositories, timeZone] = await Promise.all([
    readRuleRows(),
    db().repository.findMany({ select: { name: true }, orderBy: { name: 'asc' }, take: 1_000 }),
    zoneFor(actor),
  ])
  return { items, repositories: repositories.map(({ name }) => name), timeZone }
}

export async function readRuleRows(id?: string): Promise<OriginRule[]> {
  const rows = await db().$queryRaw`
    select o.id::text, r.name as repository, o.path, o.origin::text as origin, o.reason,
           o.effective_from as "effectiveFrom", o.effective_until as "effectiveUntil", u.name as "createdBy",
           o.created_at as "createdAt", o.withdrawn_at as "withdrawnAt",
           (select count(*)::int
              from evidence e
              join changes c on c.id = e.change_id and c.origin_basis = 'POLICY'
             where e.rule_id = o.id) as decides
      from origin_rules o
      left join repositories r on r.id = o.repository_id
      left join users u on u.id = o.created_by
     where ${id ?? null}::uuid is null or o.id = ${id ?? null}::uuid
     order by o.withdrawn_at is not null, o.created_at desc, o.id desc
     limit 500`
  return asContract(OriginRule, rows)
}
