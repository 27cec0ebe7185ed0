import 'server-only'
import { db } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import { columnsOf, countRows, KINDS, type Table } from './counted.server'
import { COUNTED_BY, type CountedBy } from './span'
import { staleMoments } from './split-spans.server'

export type CountsCheck = { spans: number; stale: number } & Compared
type Compared = { cells: number; differences: number }

/**
 * Counts every span that holds anew from its rows, by brute force, and compares cell by cell, all in one moment.
 * `stale` spans are known not to hold and are in no answer.
 */
export async function checkCounts(): Promise<CountsCheck> {
  return db('writing').$transaction(
    async (tx) => {
      await tx.$executeRaw`set local statement_timeout = 0`
      const checks: Compared[] = []
      const [spans] = await tx.$queryRaw<{ spans: number; stale: number }[]>`
        with ${spansAndMoments()}
        select count(*)::int as spans, (count(*) filter (where is_stale))::int as stale from spans`
      for (const by of COUNTED_BY)
        for (const table of KINDS[by].tables) checks.push(...(await tx.$queryRaw<Compared[]>(compare(by, table))))
      const sum = (of: keyof Compared) => checks.reduce((total, check) => total + check[of], 0)
      return { ...spans!, cells: sum('cells'), differences: sum('differences') }
    },
    { isolationLevel: 'RepeatableRead', timeout: 3_600_000 },
  )
}

function spansAndMoments(): Prisma.Sql {
  return Prisma.sql`
    moments as materialized (${staleMoments(Prisma.sql`stale_marks`)}
    ), spans as materialized (
      select s.id, s.by, s.from_at, s.to_at,
             exists (select 1 from moments m
                      where m.by = s.by and m.first_at < s.to_at and m.last_at >= s.from_at) as is_stale
        from counted_spans s
    )`
}

function compare(by: CountedBy, counted: Table): Prisma.Sql {
  const { table } = counted
  return Prisma.sql`
    with ${spansAndMoments()}, fresh as materialized (
      select id, from_at, to_at from spans where by = ${by}::"CountedBy" and not is_stale
    ), kept as materialized (
      select span_id, ${columnsOf(counted)} from ${table} where span_id in (select id from fresh)
    ), recounted as materialized (${countRows(by, counted, Prisma.sql`fresh`)}
    )
    select (select count(*) from recounted)::int as cells,
           ((select count(*) from (table kept except all table recounted) only_kept)
             + (select count(*) from (table recounted except all table kept) only_there)
             + (select count(*) from ${table} c where not exists (
                  select 1 from spans s where s.id = c.span_id and s.by = ${by}::"CountedBy")))::int as differences`
}
