import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { comeIntoBeing, noNames } from '@/lib/ingest/names.server'
import { scanColumns, toScan } from './row.server'
import type { FinishedScan, Scan } from './scan'

/** The source under which a scan sends. */
const SCANNER = 'git'

/**
 * Notes how far a repository was scanned. Of two scans at once the one that ends last is kept, also where it began with
 * an older commit: then the next one sends a few changes again, which are known as duplicates, and none is left out.
 */
export async function finishScan(
  { repository, ...finished }: FinishedScan,
  actor: Actor,
  requestId: string,
): Promise<Scan> {
  must(actor, 'write', { kind: 'change' })
  // Whoever could move the mark of another source could keep its changes from being sent.
  if (actor.source !== null && actor.source !== SCANNER)
    throw new AppError('forbidden', `The token “${actor.name}” writes as ${actor.source} only.`)

  const names = await comeIntoBeing({ ...noNames(), repository: new Set([repository]) }, actor, requestId)
  const repositoryId = names.repository(repository)!
  const set = { ...finished, at: new Date() }

  return transact(async (tx) => {
    const before = await tx.scan.findUnique({
      where: { repositoryId },
      select: { head: true, refs: true, scope: true },
    })
    const row = await tx.scan.upsert({
      where: { repositoryId },
      create: { repositoryId, ...set },
      update: set,
      select: scanColumns,
    })
    writeAudit(tx, actor, requestId, [
      { action: 'repository.scanned', entity: 'repository', entityId: repositoryId, before, after: finished },
    ])
    return toScan(row)
  })
}
