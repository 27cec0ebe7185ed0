import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { AppError } from '@/lib/errors'
import { noCodeChange } from '@/lib/incidents/row.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { IncidentKey } from '@/lib/lists/query'
import { Prisma } from '@/prisma/generated/client'

const Locked = z.object({
  id: z.uuid(),
  key: z.string(),
  source: z.string(),
  externalId: z.string(),
  noCodeChange: z.boolean(),
  said: z.boolean().nullable(),
  saidBy: z.string().nullable(),
  isSaidByPerson: z.boolean(),
  eventAt: z.iso.datetime(),
  version: z.int(),
})
export type Locked = z.infer<typeof Locked>

/** The incident as it stands, and stays until this transaction ends. What this actor may not learn of is not there. */
export async function lockIncident(tx: Tx, name: string, actor: Actor): Promise<Locked> {
  const key = IncidentKey.safeParse(name)
  const rows = key.success ? await lock(tx, key.data, actor) : []
  const [incident] = asContract(Locked, rows)
  if (!incident) throw new AppError('not-found', 'There is no such incident.')
  return incident
}

async function lock(tx: Tx, key: string, actor: Actor): Promise<unknown[]> {
  const isIt = key.startsWith('INC-')
    ? Prisma.sql`i.number = ${Number(key.slice('INC-'.length))}`
    : Prisma.sql`i.id = ${key}::uuid`
  const held = await tx.$queryRaw<unknown[]>`select 1 from incidents i where ${isIt} and ${visibleTo(actor)} for update`
  if (held.length === 0) return []
  // Asked only now: what a confirmed cause means for it may have changed while we waited.
  return tx.$queryRaw`
    select i.id::text, 'INC-' || i.number as key, i.source, i.external_id as "externalId", ${noCodeChange} as "noCodeChange",
           i.no_code_change_said as said, i.no_code_change_said_by as "saidBy",
           i.no_code_change_said_by_id is not null as "isSaidByPerson", i.event_at as "eventAt", i.version
      from incidents i
     where ${isIt}`
}
