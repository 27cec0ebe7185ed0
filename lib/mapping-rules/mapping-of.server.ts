import 'server-only'
import { db } from '@/lib/db/client.server'
import type { Mapping } from '@/lib/vendors/mapping'
import type { Vendor } from '@/lib/vendors/vendor'
import { overlaid } from './overlay'
import { MappingFields } from './rule'

/** How what an endpoint takes in is read: as its vendor writes, with what is said of the vendor and of it laid over. */
export async function mappingOf({ id, mapping = {} }: Vendor, endpointId: string): Promise<Mapping> {
  const rows = await db('writing').mappingRule.findMany({
    where: { subject: { in: [id, endpointId] } },
    select: { subject: true, fields: true },
  })
  return [id, endpointId]
    .flatMap((subject) => rows.filter((row) => row.subject === subject))
    .reduce((under, { fields }) => overlaid(under, MappingFields.parse(fields)), mapping)
}
