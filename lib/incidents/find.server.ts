import 'server-only'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { IncidentKey } from '@/lib/lists/query'
import { Prisma } from '@/prisma/generated/client'
import { Incident } from './incident'
import { incidentColumns, incidentNames } from './row.server'

/** The incident called INC-12, or with this id; null where there is none. */
export async function findIncident(name: string): Promise<Incident | null> {
  const key = IncidentKey.safeParse(name)
  if (!key.success) return null

  const isIt = key.data.startsWith('INC-')
    ? Prisma.sql`i.number = ${Number(key.data.slice('INC-'.length))}`
    : Prisma.sql`i.id = ${key.data}::uuid`
  const rows = await db().$queryRaw`select ${incidentColumns} from incidents i ${incidentNames} where ${isIt}`
  return asContract(Incident, rows)[0] ?? null
}
