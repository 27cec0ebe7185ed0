import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { Prisma } from '@/prisma/generated/client'
import { AuditEntry, type AuditPage } from './entry'
import { fitting } from './fitting.server'
import type { AuditQuery } from './list-query'
import { nameRecords } from './name-records.server'

const Line = AuditEntry.omit({ record: true })
type Line = Omit<AuditEntry, 'record'>

/** The lines that fit, the latest first. */
export async function listAudit(query: AuditQuery, actor: Actor): Promise<AuditPage> {
  must(actor, 'read', { kind: 'audit' })
  const { cursor, limit, ...filter } = query
  const [lines, timeZone] = await Promise.all([
    readLines(await fitting(filter), cursor ?? null, limit + 1),
    readTimeZone(),
  ])

  const items = lines.slice(0, limit)
  const records = await nameRecords(items)
  return {
    items: items.map((line) => ({ ...line, record: records.get(line.entityId) ?? null })),
    nextCursor: lines.length > limit ? (items.at(-1)?.id ?? null) : null,
    timeZone,
  }
}

/** Behind a line, newest first. Ids break ties, and grow with the chain. */
export async function readLines(fits: Prisma.Sql, after: string | null, limit: number): Promise<Line[]> {
  const behind = after
    ? Prisma.sql`and (e.at, e.id) < ((select at from audit_events where id = ${after}::bigint), ${after}::bigint)`
    : Prisma.empty
  const rows = await db().$queryRaw`
    select e.id::text, e.seq::int, e.at,
           json_build_object('kind', e.actor_kind, 'id', e.actor_id, 'name', e.actor_name) as actor,
           e.action, e.entity, e.entity_id::text as "entityId", e.before, e.after, e.request_id as "requestId"
      from audit_events e
     where ${fits} ${behind}
     order by e.at desc, e.id desc
     limit ${limit}`
  return asContract(Line, rows)
}
