import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import type { NudgeList } from './nudge'
import { isOpen } from './open.server'
import { readNudges } from './read-nudges.server'

/** What somebody is asked for and has not answered. */
export async function listNudges(actor: Actor): Promise<NudgeList> {
  const theirs = Prisma.sql`n.person_id = (select id from people where email = ${actor.email}) and ${isOpen}`
  return { items: await readNudges(db(), theirs, actor) }
}
