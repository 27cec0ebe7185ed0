import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/db/client.server'
import type { Judged, Word } from './decide-change'
import type { Evidence } from './evidence'
import { Origin } from './origin'
import { sentEvidence } from './read-row'

const Row = z.object({
  id: z.uuid(),
  repositoryId: z.uuid(),
  mergedAt: z.date(),
  paths: z.array(z.string()),
  filesChanged: z.int().nullable(),
  linesAdded: z.int(),
  origin: Origin,
  originBasis: z.string().nullable(),
  originConfidence: z.number().nullable(),
})

/** A change with all that decides who wrote it, and what was decided and filed before. */
export type JudgedRow = z.infer<typeof Row> & Judged & { own: OwnRow[] }
export type OwnRow = { id: string; ruleId: string | null; correctionId: string | null }

/** `withPaths`: only where a rule asks for them, for there may be thousands. */
export async function readJudged(client: Reader, ids: string[], withPaths: boolean): Promise<JudgedRow[]> {
  const rows = await client.$queryRaw`
    select id::text, repository_id::text as "repositoryId", merged_at as "mergedAt",
           case when ${withPaths} then paths else '{}' end as paths, files_changed as "filesChanged",
           coalesce(lines_added, 0) as "linesAdded", origin::text as origin, origin_basis as "originBasis",
           origin_confidence as "originConfidence"
      from changes
     where id = any(${ids}::uuid[])`
  const evidence = await readRows(client, ids)
  const words = await readWords(client, ids)

  return z
    .array(Row)
    .parse(rows)
    .map((row) => ({
      ...row,
      sent: evidence.get(row.id)?.sent ?? [],
      own: evidence.get(row.id)?.own ?? [],
      word: words.get(row.id) ?? null,
    }))
}

type Reader = Pick<Tx, '$queryRaw' | 'evidence'>
type Read = { sent: Evidence[]; own: OwnRow[] }

/** In the order in which they were filed, because of two statements the later one holds. */
async function readRows(client: Reader, ids: string[]): Promise<Map<string, Read>> {
  const rows = await client.evidence.findMany({
    where: { changeId: { in: ids } },
    omit: { seenAt: true },
    orderBy: [{ seenAt: 'asc' }, { id: 'asc' }],
  })

  const read = new Map<string, Read>()
  for (const { id, changeId, ruleId, correctionId, ...row } of rows) {
    const of = read.get(changeId) ?? { sent: [], own: [] }
    if (ruleId ?? correctionId) of.own.push({ id, ruleId, correctionId })
    else of.sent.push(...[sentEvidence(row)].filter((held) => held !== null))
    read.set(changeId, of)
  }
  return read
}

async function readWords(client: Reader, ids: string[]): Promise<Map<string, Word>> {
  const rows = await client.$queryRaw<(Word & { changeId: string })[]>`
    select distinct on (change_id) change_id::text as "changeId", id::text, origin::text as origin, reason
      from corrections
     where change_id = any(${ids}::uuid[]) and withdrawn_at is null
     order by change_id, created_at desc, id desc`
  return new Map(rows.map(({ changeId, ...word }) => [changeId, word]))
}
