import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { IncidentKey } from '@/lib/lists/query'
import { Prisma } from '@/prisma/generated/client'
import { Incident } from './incident'
import { incidentColumns, incidentNames } from './row.server'
import { visibleTo } from './visible.server'

/** The incident called INC-12, or with this id; null where there is none that this actor may learn of. */
export async function findIncident(name: string, actor: Actor): Promise<Incident | null> {
  must(actor, 'read', { kind: 'incident' })
  const key = IncidentKey.safeParse(name)
  if (!key.success) return null

  const isIt = key.data.startsWith('INC-')
    ? Prisma.sql`i.number = ${Number(key.data.slice('INC-'.length))}`
    : Prisma.sql`i.id = ${key.data}::uuid`
  const rows = await db().$queryRaw`select ${incidentColumns} 
      from incidents i
           ${incidentNames}
     where ${isIt} and ${visibleTo(actor)}`
  return asContract(Incident, rows)[0] ?? null
}
