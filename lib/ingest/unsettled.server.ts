import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Tx } from '@/lib/db/client.server'
import type { RecordKind as KindName } from '@/prisma/generated/enums'

export type Unsettled = { id: string; kind: KindName; ids: string[] }

/** Notes, in the transaction that files the records, that what follows from them is still to be settled. */
export async function markUnsettled(tx: Tx, kind: KindName, ids: string[]): Promise<Unsettled> {
  const id = uuid()
  if (ids.length > 0)
    await tx.$executeRaw`
      insert into unsettled (id, kind, ids) values (${id}::uuid, ${kind}::"RecordKind", ${ids}::uuid[])`

  return { id, kind, ids }
}
