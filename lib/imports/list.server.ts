import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import type { ImportList } from './import'
import { readImports } from './row.server'

/** The latest imports, with what came of them. */
export async function listImports(actor: Actor): Promise<ImportList> {
  must(actor, 'manage', { kind: 'import' })
  return { items: await readImports(db(), {}), timeZone: await readTimeZone() }
}
