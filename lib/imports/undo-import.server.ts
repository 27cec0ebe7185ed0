import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { settle } from '@/lib/ingest/settle.server'
import { takeBack } from '@/lib/ingest/take-back.server'
import { forgetNames } from './forget-names.server'
import { StoredReading } from './import'
import { type Claimed, LEASE_SECONDS } from './import-file.server'
import { KINDS } from './kinds.server'

const AT_ONCE = 500

type Brought = { rawEventId: string; source: string; externalId: string }

/** Takes back what an import brought, some versions at a time, each time with the note of how far it has come. */
export async function undoImport(claimed: Claimed, actor: Actor): Promise<'done' | 'lost'> {
  for (;;) {
    const step = await undoSome(claimed, actor)
    if (step !== 'more') return step
  }
}

async function undoSome({ id, lease, stored }: Claimed, actor: Actor): Promise<'more' | 'done' | 'lost'> {
  const kind = KINDS[StoredReading.parse(stored).reading.kind]
  const sender = { actor, requestId: id, receivedAt: new Date() }
  const taken = await transact(async (tx) => {
    const [held] = await tx.$queryRaw<{ undoneTo: bigint }[]>`
      select undone_to as "undoneTo" from imports
       where id = ${id}::uuid and lease = ${lease}::uuid and status = 'UNDOING'
         for update`
    if (!held) return 'lost'
    const brought = await tx.$queryRaw<Brought[]>`
      select v.raw_event_id::text as "rawEventId", e.source, e.external_id as "externalId"
        from import_versions v
        join raw_events e on e.id = v.raw_event_id
       where v.import_id = ${id}::uuid and v.raw_event_id > ${held.undoneTo} and not v.told_again
       order by v.raw_event_id
       limit ${AT_ONCE}`
    if (brought.length === 0) {
      await forgetNames(tx, id, actor)
      await tx.$executeRaw`
        update imports set status = 'UNDONE', ended_at = now(), lease = null, leased_until = null, version = version + 1
         where id = ${id}::uuid`
      await tx.importPart.deleteMany({ where: { importId: id } })
      const [row] = await tx.$queryRaw<object[]>`select removed, restored from imports where id = ${id}::uuid`
      writeAudit(tx, actor, id, [{ action: 'import.undone', entity: 'import', entityId: id, after: row }])
      return 'done'
    }

    const ids = brought.map(({ rawEventId }) => rawEventId)
    const { removed, restored, unsettled } = await takeBack(tx, kind, keysOf(brought), sender, async () => {
      await tx.$executeRaw`
        insert into undone_versions (raw_event_id, import_id)
        select v.raw_event_id, v.import_id
          from import_versions v
         where v.import_id = ${id}::uuid and v.raw_event_id = any(${ids}::bigint[]) and not v.told_again
            on conflict do nothing`
    })
    await tx.$executeRaw`
      update imports
         set undone_to = ${BigInt(ids.at(-1)!)}, removed = removed + ${removed}, restored = restored + ${restored},
             leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
       where id = ${id}::uuid`
    return unsettled
  })
  if (typeof taken === 'string') return taken
  await settle(taken)
  return 'more'
}

function keysOf(brought: Brought[]): { source: string; externalId: string }[] {
  return [
    ...new Map(
      brought.map(({ source, externalId }) => [JSON.stringify([source, externalId]), { source, externalId }]),
    ).values(),
  ]
}
