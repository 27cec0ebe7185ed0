import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import { type Import, type ImportStatus, StoredReading } from './import'

type Row = Omit<
  Import,
  'format' | 'known' | 'isRemembered' | 'samples' | 'reading' | 'createdAt' | 'confirmedAt' | 'endedAt'
> & {
  stored: unknown
  createdAt: Date
  confirmedAt: Date | null
  endedAt: Date | null
}

/** Imports, the latest first. What each brought is counted from its versions, so that it is true after any kill. */
export async function readImports(
  tx: Tx,
  which: { id?: string; status?: ImportStatus },
  limit = 50,
): Promise<Import[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select i.id::text, i.name, i.size, i.parts, i.status::text as status, i.reading as stored, coalesce(i.columns, '{}') as columns,
           i.stops_on_error as "stopsOnError", i.read_rows as "readRows", i.rejected, i.duplicates, i.removed,
           i.restored, i.problem, i.by, i.created_at as "createdAt", i.confirmed_at as "confirmedAt",
           i.ended_at as "endedAt", i.version,
           case when i.status in ('DONE', 'UNDONE') then 1.0 else i.read_bytes::float8 / i.size end as progress,
           array(select p.part from import_parts p where p.import_id = i.id order by p.part) as arrived,
           coalesce(v.created, 0) as created, coalesce(v.updated, 0) as updated, coalesce(v.stale, 0) as stale
      from (select * from imports
             where ${which.id ? Prisma.sql`id = ${which.id}::uuid` : Prisma.sql`true`}
             order by created_at desc, id desc
             limit ${limit}) i
      left join lateral (
        select (count(*) filter (where v.outcome = 'CREATED'))::int as created,
               (count(*) filter (where v.outcome = 'UPDATED'))::int as updated,
               (count(*) filter (where v.outcome = 'STALE'))::int as stale
          from import_versions v
         where v.import_id = i.id
      ) v on true
     order by i.created_at desc, i.id desc`
  return rows.map(toImport)
}

function toImport({ stored, createdAt, confirmedAt, endedAt, progress, ...row }: Row): Import {
  const read = stored === null ? null : StoredReading.parse(stored)
  return {
    ...row,
    progress: Math.min(1, Number(progress)),
    format: read?.format ?? null,
    known: read?.known ?? null,
    isRemembered: read?.isRemembered ?? false,
    samples: read?.samples ?? {},
    reading: read?.reading ?? null,
    createdAt: createdAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  }
}
