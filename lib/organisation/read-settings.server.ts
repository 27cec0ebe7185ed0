import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { toSettings } from './row.server'
import type { OrganisationSettings } from './settings'

export async function readOrganisation(actor: Actor): Promise<OrganisationSettings> {
  must(actor, 'read', { kind: 'organisation' })
  return toSettings(await db().organisation.findUniqueOrThrow({ where: { id: 1 } }))
}
