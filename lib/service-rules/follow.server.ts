import 'server-only'
import { settleDeployed } from '@/lib/changes/settle-deployed.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { mapServices } from './map-services.server'

const CHUNK = 500

export type Note = { id: string; ids: string[] }

/** Notes every change whose service is the rules' to give as unsettled, some hundred in a note. */
export function noteChanges(tx: Tx): Promise<Note[]> {
  return tx.$queryRaw<Note[]>`
    insert into unsettled (id, kind, ids)
    select gen_random_uuid(), 'CHANGE', array_agg(id order by id)
      from (select id, (row_number() over (order by id) - 1) / ${CHUNK}::int as chunk
              from changes where not service_told) open
     group by chunk
    returning id::text, ids::text[]`
}

/** Moves the noted changes to where the rules say, and settles when those that moved went live. */
export async function followRules(notes: readonly Note[]): Promise<number> {
  let moved = 0
  for (const { id, ids } of notes)
    moved += await transact(async (tx) => {
      const others = await mapServices(tx, ids)
      await settleDeployed(tx, others)
      await tx.$executeRaw`delete from unsettled where id = ${id}::uuid`
      return others.length
    })
  return moved
}
