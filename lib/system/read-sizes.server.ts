import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { bytes } from './bytes'
import type { HealthLine, SystemHealth } from './health'

const SHOWN = 6
const Table = z.object({
  name: z.string(),
  bytes: z.bigint().transform(Number),
  rows: z.bigint().transform(Number).nullable(),
})

/** How much there is, and where most of it lies. Rows are those of the last count of Postgres; null: it never counted. */
export async function readSizes(): Promise<{ line: HealthLine; tables: SystemHealth['tables'] }> {
  const [[whole], tables] = await Promise.all([
    db().$queryRaw<{ bytes: bigint }[]>`select pg_database_size(current_database()) as bytes`,
    db().$queryRaw`
      select c.relname::text as name, pg_total_relation_size(c.oid) as bytes, nullif(c.reltuples, -1)::bigint as rows
        from pg_class c
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
       order by 2 desc
       limit ${SHOWN}`,
  ])

  const says = `The database takes ${bytes(Number(whole!.bytes))}.`
  return { line: { about: 'Size', state: 'GOOD', says }, tables: z.array(Table).parse(tables) }
}
