import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'

type Named = { entity: string; table: string; name: string; untouched: string }
type Gone = { entity: string; id: string; name: string | null }

/** What comes into being by being named, and when nobody set it up since. Services go before the teams that own them. */
const NAMED: readonly Named[] = [
  { entity: 'service', table: 'services', name: 'slug', untouched: 'set_up_at is null' },
  { entity: 'team', table: 'teams', name: 'slug', untouched: 'set_up_at is null' },
  { entity: 'repository', table: 'repositories', name: 'name', untouched: 'true' },
  { entity: 'person', table: 'people', name: 'null::text', untouched: 'is_sre is null' },
]

/** Takes away the teams, services, repositories and people that an import named first and that nothing else names now. */
export async function forgetNames(tx: Tx, importId: string, actor: Actor): Promise<void> {
  const named = await tx.$queryRaw<{ entity: string; id: string }[]>`
    select entity, entity_id::text as id
      from audit_events
     where raw_event_id is null and at >= (select created_at from imports where id = ${importId}::uuid)
       and request_id = ${importId} and action in ('team.named', 'service.named', 'repository.named', 'person.named')`

  const gone: Gone[] = []
  for (const kind of NAMED) {
    const ids = named.flatMap(({ entity, id }) => (entity === kind.entity ? [id] : []))
    if (ids.length > 0) gone.push(...(await forget(tx, kind, ids)))
  }
  writeAudit(
    tx,
    actor,
    importId,
    gone.map(({ entity, id, name }) => ({ action: `${entity}.removed`, entity, entityId: id, before: { name } })),
  )
}

async function forget(tx: Tx, { entity, table, name, untouched }: Named, ids: string[]): Promise<Gone[]> {
  const unnamed = await namers(tx, table)
  return tx.$queryRaw<Gone[]>`
    delete from ${Prisma.raw(table)} t
     where t.id = any(${ids}::uuid[]) and ${Prisma.raw(untouched)}
           ${Prisma.raw(unnamed.map((by) => `and not exists (select 1 from ${by.table} x where x.${by.column} = t.id)`).join(' '))}
    returning ${entity} as entity, t.id::text, ${Prisma.raw(name)} as name`
}

/** Asked of the catalogue, so that a table that comes to name them tomorrow is not forgotten here. Both are quoted. */
function namers(tx: Tx, table: string): Promise<{ table: string; column: string }[]> {
  return tx.$queryRaw<{ table: string; column: string }[]>`
    select k.conrelid::regclass::text as "table", quote_ident(a.attname) as "column"
      from pg_constraint k
      join lateral unnest(k.conkey, k.confkey) as part(own, theirs) on true
      join pg_attribute id on id.attrelid = k.confrelid and id.attnum = part.theirs and id.attname = 'id'
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = part.own
     where k.contype = 'f' and k.confrelid = ${table}::regclass
     order by 1, 2`
}
