import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { receiveOne } from '@/lib/ingest/receive-one.server'
import { type EntryEdit, LOGGED_HERE, type WorkLogEntry } from './entry'
import { type HeldEntry, holdEntry } from './hold-entry.server'
import { workLogs } from './kind.server'
import { readEntry } from './read-entry.server'
import { refuseRejected } from './refuse-rejected'

/** Edits what was logged here, as another version of it; brings back what was taken back. `version`: the one read. */
export async function editEntry(
  id: string,
  { withdrawn, ...said }: EntryEdit,
  version: number | null,
  actor: Actor,
  requestId: string,
): Promise<WorkLogEntry> {
  const seen = await transact((tx) => holdEntry(tx, id, actor))
  const isEdit = Object.keys(said).length > 0
  if (isEdit && seen.source !== LOGGED_HERE) refuseSent(seen)

  const first = async (tx: Tx) => {
    const held = await holdEntry(tx, id, actor)
    if (held.version !== version) await refuseOtherVersion(id, actor)
    if (withdrawn === false && held.withdrawn) await bringBack(tx, id, actor, requestId)
  }
  if (isEdit) {
    const { source, externalId, email, minutes, startedAt } = seen
    const item = { source, externalId, personEmail: email, minutes, startedAt: startedAt.toISOString(), ...said }
    refuseRejected(await receiveOne(workLogs, item, { actor, requestId, receivedAt: new Date() }, first))
  } else await transact(first)

  return readEntry(id, actor)
}

function refuseSent({ source }: HeldEntry): never {
  throw new AppError(
    'conflict',
    `This entry was sent by ${source}, which goes on telling what it says: edit it there. Here it can be taken back.`,
  )
}

async function refuseOtherVersion(id: string, actor: Actor): Promise<never> {
  const current = await readEntry(id, actor)
  throw new AppError('out-of-date', 'The entry is another by now than the one you read.', { current })
}

async function bringBack(tx: Tx, id: string, actor: Actor, requestId: string): Promise<void> {
  const data = { withdrawn: false, version: { increment: 1 }, updatedAt: new Date() }
  await tx.workLog.update({ where: { id }, data, select: { id: true } })
  writeAudit(tx, actor, requestId, [
    {
      action: 'work-log.brought-back',
      entity: 'work-log',
      entityId: id,
      before: { withdrawn: true },
      after: { withdrawn: false },
    },
  ])
}
