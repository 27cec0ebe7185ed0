import 'server-only'
import { among } from '@/lib/attribution/candidates.server'
import { foresee } from '@/lib/attribution/foresee.server'
import type { Preview } from '@/lib/attribution/preview'
import { readWeighing } from '@/lib/attribution/read-weighing.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import type { NewOriginRule } from './origin-rule'
import { readRules } from './read-rules.server'
import { candidatesOf, wishedRule } from './wished-rule.server'

/** Newer than any rule there is. */
const NEWEST = 'ffffffff-ffff-7fff-bfff-ffffffffffff'

/** What a rule would change. Only what no mark decides can be changed by it. */
export async function previewRule(wish: NewOriginRule, actor: Actor): Promise<Preview> {
  must(actor, 'write', { kind: 'attribution' })
  const rule = await wishedRule(db(), NEWEST, wish)
  const [rules, settings] = await Promise.all([readRules(db()), readWeighing(db())])

  const undecided = Prisma.sql`(c.origin_basis is null or c.origin_basis = 'POLICY')`
  const which = Prisma.sql`${among(candidatesOf(rule))} and ${undecided}`
  return foresee(which, { rules: [...rules, rule], settings }, actor)
}
