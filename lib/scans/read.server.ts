import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { scanColumns, toScan } from './row.server'
import type { ScanAnswer, ScanQuery } from './scan'

/** How far a repository was scanned, for whoever may send its changes: a pipeline's token need not read anything else. */
export async function readScan({ repository }: ScanQuery, actor: Actor): Promise<ScanAnswer> {
  must(actor, 'write', { kind: 'change' })
  const row = await db().scan.findFirst({ where: { repository: { name: repository } }, select: scanColumns })

  return { scan: row && toScan(row) }
}
