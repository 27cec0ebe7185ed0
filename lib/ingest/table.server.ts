import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'

/** Tables and columns are ours and written here and in the kinds; they never come from a request. */
export type Table = {
  table: string
  numbered?: boolean
  columns: Record<string, string>
  /** Of new records only. */
  expected?: { columns: Record<string, string> }
}
export type Held = { id: string; source: string; externalId: string; version: number; number: number | null }

const NAME_COLUMNS = { id: 'uuid', source: 'text', external_id: 'text', event_at: 'timestamptz' }

/**
 * Locks the records of these names that exist, in the order of their names. Each is looked up by itself, whatever
 * statistics say of a table that was empty a minute ago.
 */
export function lockHeld(tx: Tx, kind: Table, keys: { source: string; externalId: string }[]): Promise<Held[]> {
  return tx.$queryRaw<Held[]>`
    select ${heldColumns(kind)}
      from ${Prisma.raw(kind.table)} t
     where t.id = any(array(
             select named.id
               from json_to_recordset(${JSON.stringify(keys)}::json) as k(source text, "externalId" text)
              cross join lateral (
                select n.id from ${Prisma.raw(kind.table)} n
                 where n.source = k.source and n.external_id = k."externalId"
                offset 0
              ) named))
     order by t.source, t.external_id
       for update of t`
}

/** Inserts records, in the order given. One whose name another transaction took meanwhile is not returned. */
export async function insertNew(tx: Tx, kind: Table, rows: Record<string, unknown>[]): Promise<Held[]> {
  if (rows.length === 0) return []
  const columns = { ...NAME_COLUMNS, ...kind.columns, ...kind.expected?.columns }

  return tx.$queryRaw<Held[]>`
    insert into ${Prisma.raw(kind.table)} as t (${list(Object.keys(columns))})
    select ${list(Object.keys(columns))}
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(${definitions(columns)})
        on conflict (source, external_id) do nothing
    returning ${heldColumns(kind)}`
}

/** Rewrites locked records. */
export async function updateHeld(tx: Tx, kind: Table, rows: Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return
  const columns = { ...NAME_COLUMNS, ...kind.columns }
  const written = Object.keys({ event_at: '', ...kind.columns })

  await tx.$executeRaw`
    update ${Prisma.raw(kind.table)} t
       set ${Prisma.raw(written.map((column) => `"${column}" = r."${column}"`).join(', '))},
           version = t.version + 1, updated_at = now()
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(${definitions(columns)})
     where t.id = r.id`
}

function heldColumns({ numbered }: Table): Prisma.Sql {
  return Prisma.raw(
    `t.id::text, t.source, t.external_id as "externalId", t.version, ${numbered ? 't.number' : 'null::int as number'}`,
  )
}

function list(columns: string[]): Prisma.Sql {
  return Prisma.raw(columns.map((column) => `"${column}"`).join(', '))
}

function definitions(columns: Record<string, string>): Prisma.Sql {
  return Prisma.raw(
    Object.entries(columns)
      .map(([column, type]) => `"${column}" ${type}`)
      .join(', '),
  )
}
