import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { MappedField, type Mapping } from '@/lib/vendors/mapping'
import { VENDORS } from '@/lib/vendors/vendors'
import { findAll } from './read-rule.server'
import type { MappingRuleList } from './rule'

/** All that is said, and what is read of each vendor anyway. */
export async function listRules(actor: Actor): Promise<MappingRuleList> {
  must(actor, 'manage', { kind: 'endpoint' })
  const vendors = VENDORS.flatMap(({ id, name, mapping }) => (mapping ? [{ id, name, fields: readOf(mapping) }] : []))
  return { items: await findAll(db()), vendors, timeZone: await zoneFor(actor) }
}

function readOf(mapping: Mapping): MappingRuleList['vendors'][number]['fields'] {
  return Object.fromEntries(
    MappedField.options.flatMap((field) => {
      const said = mapping[field]
      return said ? [[field, { paths: [...said.paths], words: { ...said.words } }]] : []
    }),
  )
}
