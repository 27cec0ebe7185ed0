import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import { systemActor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'

/** How long a file waits for whoever brought it, and what the import says afterwards. */
const WAITS = [
  {
    status: 'UPLOADING',
    hours: 24,
    says: 'The rest of the file did not come within a day, so what came is thrown away.',
  },
  { status: 'READY', hours: 7 * 24, says: 'Nobody imported the file within a week, so it is thrown away.' },
  { status: 'STOPPED', hours: 30 * 24, says: 'Nobody went on within 30 days, so the rest of the file is thrown away.' },
] as const

/**
 * Throws away the bytes of files that nobody came back for. The import stays in the list and says so, and what was
 * written of it can still be undone. Answers how many there were.
 */
export async function sweepFiles(now = new Date()): Promise<number> {
  let swept = 0
  for (const wait of WAITS) swept += await transact((tx) => sweep(tx, wait, now))
  // A part may have come while its import was given up.
  await transact(
    (tx) => tx.$executeRaw`
      delete from import_parts p using imports i where i.id = p.import_id and i.status in ('FAILED', 'DONE', 'UNDONE')`,
  )
  return swept
}

async function sweep(tx: Tx, { status, hours, says }: (typeof WAITS)[number], now: Date): Promise<number> {
  const before = new Date(now.getTime() - hours * 3_600_000)
  const left = await tx.$queryRaw<{ id: string; name: string; size: number }[]>`
    update imports
       set status = 'FAILED', problem = ${says}, ended_at = ${now}, version = version + 1
     where id in (select id from imports
                   where status = ${status}::"ImportStatus" and greatest(created_at, confirmed_at, ended_at) < ${before}
                     and (leased_until is null or leased_until < ${now})
                     for update skip locked)
    returning id::text, name, size`
  if (left.length === 0) return 0
  await tx.importPart.deleteMany({ where: { importId: { in: left.map(({ id }) => id) } } })
  writeAudit(
    tx,
    systemActor('imports'),
    uuid(),
    left.map(({ id, name, size }) => ({
      action: 'import.discarded',
      entity: 'import',
      entityId: id,
      before: { name, size },
      after: { problem: says },
    })),
  )
  return left.length
}
