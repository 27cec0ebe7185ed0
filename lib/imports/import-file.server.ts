import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { MAX_RECORDS } from '@/lib/ingest/batch'
import { asCellError } from './contracts'
import { bytesOf } from './file.server'
import { type Import, type Problem, StoredReading } from './import'
import { asProblem, judgeRow } from './judge-row'
import { INGEST } from './kinds.server'
import { nameRow } from './name-row.server'
import { readRows } from './read-rows.server'
import type { Item } from './to-item'

/** More of what is wrong with a file than this nobody reads. */
export const MOST_PROBLEMS = 10_000
export const LEASE_SECONDS = 60
const RENEWED_EVERY_ROWS = 100_000

export type Claimed = Pick<Import, 'id' | 'name' | 'readRows' | 'stopsOnError'> & { stored: unknown; lease: string }

type Batch = { items: { line: number; item: Item }[]; problems: Problem[]; badRows: number; rows: number }
type Ended = 'done' | 'stopped' | 'lost'

/**
 * Goes on with an import from where it is noted to have come. What was written and not noted is written again, and is
 * nothing new.
 */
export async function importFile(claimed: Claimed, actor: Actor): Promise<Ended> {
  const { reading, ...form } = StoredReading.parse(claimed.stored)
  let bytes = 0
  let rows = 0
  let batch = empty()
  for await (const read of readRows(
    bytesOf(claimed.id, (given) => void (bytes = given)),
    form,
  )) {
    rows += 1
    if (rows <= claimed.readRows) {
      // To go past millions of rows may take longer than the lease.
      if (rows % RENEWED_EVERY_ROWS === 0 && !(await isOurs(claimed.id, claimed.lease))) return 'lost'
      continue
    }
    const judged = judgeRow(read, reading, nameRow)
    if ('problems' in judged && claimed.stopsOnError) {
      if (!(await write(claimed, batch, bytes, actor))) return 'lost'
      return (await stop(claimed, judged.problems[0]!, actor)) ? 'stopped' : 'lost'
    }
    batch.rows += 1
    if ('item' in judged) {
      batch.items.push(judged)
      batch.problems.push(...judged.odd)
    } else {
      batch.badRows += 1
      batch.problems.push(...judged.problems)
    }
    if (batch.rows < MAX_RECORDS) continue
    if (!(await write(claimed, batch, bytes, actor))) return 'lost'
    batch = empty()
  }
  if (!(await write(claimed, batch, bytes, actor))) return 'lost'
  return (await finish(claimed, actor)) ? 'done' : 'lost'
}

function empty(): Batch {
  return { items: [], problems: [], badRows: 0, rows: 0 }
}

/** Answers whether the import is still ours to go on with. */
async function write({ id, lease, stored }: Claimed, batch: Batch, bytes: number, actor: Actor): Promise<boolean> {
  if (!(await isOurs(id, lease))) return false
  const { reading } = StoredReading.parse(stored)
  const sender = { actor, requestId: id, receivedAt: new Date(), importId: id }
  const items = batch.items.map(({ item }) => item)
  const { results, summary } = items.length > 0 ? await INGEST[reading.kind](items, sender) : NOTHING
  const refused = results.flatMap(({ index, outcome, errors }) => {
    const sent = batch.items[index]!
    if (outcome !== 'rejected') return []
    return (errors ?? []).map((error) => asProblem(sent.line, asCellError(error, sent.item, reading.mapping)))
  })
  return transact(async (tx) => {
    const rejected = batch.badRows + summary.rejected
    const noted = await tx.$executeRaw`
      update imports
         set read_rows = read_rows + ${batch.rows}, read_bytes = ${bytes}, rejected = rejected + ${rejected},
             duplicates = duplicates + ${summary.duplicate}, leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
       where id = ${id}::uuid and lease = ${lease}::uuid and status = 'RUNNING'`
    if (noted > 0) await keepProblems(tx, id, [...batch.problems, ...refused])
    return noted > 0
  })
}

const NOTHING = { results: [], summary: { rejected: 0, duplicate: 0 } }

async function isOurs(id: string, lease: string): Promise<boolean> {
  return transact(async (tx) => {
    const held = await tx.$executeRaw`
      update imports set leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
       where id = ${id}::uuid and lease = ${lease}::uuid and status = 'RUNNING'`
    return held > 0
  })
}

async function keepProblems(tx: Tx, importId: string, problems: Problem[]): Promise<void> {
  if (problems.length === 0) return
  const room = MOST_PROBLEMS - (await tx.importProblem.count({ where: { importId } }))
  if (room > 0)
    await tx.importProblem.createMany({ data: problems.slice(0, room).map((one) => ({ importId, ...one })) })
}

async function stop({ id, lease }: Claimed, problem: Problem, actor: Actor): Promise<boolean> {
  const why = `Stopped before line ${problem.line}: ${problem.column ?? 'the row'} ${problem.problem}.`
  return end({ id, lease, status: 'STOPPED', problem: why }, 'import.stopped', actor)
}

async function finish({ id, lease }: Claimed, actor: Actor): Promise<boolean> {
  return end({ id, lease, status: 'DONE', problem: null }, 'import.done', actor)
}

type End = { id: string; lease: string; status: 'DONE' | 'STOPPED' | 'FAILED'; problem: string | null }

/** Notes how it ended, and lets go of its bytes where they are needed no more. */
export async function end({ id, lease, status, problem }: End, action: string, actor: Actor): Promise<boolean> {
  return transact(async (tx) => {
    const ended = await tx.$executeRaw`
      update imports
         set status = ${status}::"ImportStatus", problem = ${problem}, ended_at = now(), lease = null,
             leased_until = null, version = version + 1
       where id = ${id}::uuid and lease = ${lease}::uuid and status = 'RUNNING'`
    if (ended === 0) return false
    if (status === 'DONE') await tx.importPart.deleteMany({ where: { importId: id } })
    const [row] = await tx.$queryRaw<{ rows: number; rejected: number }[]>`
      select read_rows as rows, rejected from imports where id = ${id}::uuid`
    writeAudit(tx, actor, uuid(), [{ action, entity: 'import', entityId: id, after: { ...row, problem } }])
    return true
  })
}
