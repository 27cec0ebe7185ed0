import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { readRules } from '@/lib/origin-rules/read-rules.server'
import { Prisma } from '@/prisma/generated/client'
import { foresee } from './foresee.server'
import type { Preview } from './preview'
import type { AttributionChange } from './settings'

/** A change of which nothing is known weighs nothing under any settings. */
const WITH_EVIDENCE = Prisma.sql`exists (select 1 from evidence e where e.change_id = c.id)`

/** What weighing evidence in this way would change. */
export async function previewSettings(wish: AttributionChange, actor: Actor): Promise<Preview> {
  must(actor, 'write', { kind: 'attribution' })
  return foresee(WITH_EVIDENCE, { rules: await readRules(db()), settings: wish }, actor)
}
