import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { windowOf } from '@/lib/lists/window.server'
import { Prisma } from '@/prisma/generated/client'
import type { AuditFilter } from './list-query'

/** Of these there are as many lines as there are versions; the others have an index of their own. */
const SENT = new Set(['incident', 'change', 'deployment', 'work-log'])

/** The condition on `audit_events e` that a filter stands for. */
export async function fitting(filter: AuditFilter): Promise<Prisma.Sql> {
  const { actor, kind, action, entity, entityId } = filter
  const { from, to } = await windowOf(filter)
  const nouns = [entity, action?.includes('.') ? action.split('.')[0] : undefined].filter((noun) => noun !== undefined)

  const parts = [
    Prisma.sql`e.at >= ${from} and e.at < ${to}`,
    ...(actor !== undefined ? [await by(actor)] : []),
    ...(kind ? [Prisma.sql`e.actor_kind = ${kind}::"ActorKind"`] : []),
    ...(action ? [Prisma.sql`starts_with(e.action, ${action})`] : []),
    ...(entity ? [Prisma.sql`e.entity = ${entity}`] : []),
    ...(entityId ? [Prisma.sql`e.entity_id = ${entityId}::uuid`] : []),
    ...(nouns.some((noun) => !SENT.has(noun)) ? [Prisma.sql`e.raw_event_id is null`] : []),
  ]
  return Prisma.join(parts, ' and ')
}

/**
 * Whoever has an account or a token is found by its id: people are renamed, and their lines keep the name of the day.
 * This installation itself may bear the same name.
 */
async function by(actor: string): Promise<Prisma.Sql> {
  const id = z.uuid().safeParse(actor)
  if (id.success) return Prisma.sql`e.actor_id = ${id.data}::uuid`

  const ids = await idsOf(actor)
  const isNamed = Prisma.sql`lower(e.actor_name) = lower(${actor})`
  if (ids.length === 0) return isNamed
  return Prisma.sql`(e.actor_id = any(${ids}::uuid[]) or e.actor_id is null and ${isNamed})`
}

async function idsOf(name: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id::text from users where lower(name) = lower(${name}) or email = lower(${name})
    union all
    select id::text from api_tokens where lower(name) = lower(${name})`
  return rows.map(({ id }) => id)
}
