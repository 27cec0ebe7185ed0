import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Session } from '@/lib/auth/find-session.server'
import { transact } from '@/lib/db/transact.server'
import { storableZone } from '@/lib/organisation/storable-zone.server'
import type { ProfileChange } from './profile'

/** Changes what somebody set for themselves. */
export async function changeProfile({ actor }: Session, said: ProfileChange, requestId: string): Promise<void> {
  const id = actor.id!
  // What is theirs already stays theirs, even on a Postgres that knows it no longer.
  const isAnother = said.timeZone && said.timeZone !== actor.timeZone
  const wish = isAnother ? { ...said, timeZone: await storableZone(said.timeZone!) } : said
  const fields = Object.keys(wish) as (keyof ProfileChange)[]
  if (fields.length === 0) return

  await transact(async (tx) => {
    const select = { name: true, timeZone: true, theme: true, singleKeys: true }
    const before = await tx.user.findUniqueOrThrow({ where: { id }, select })
    await tx.user.update({ where: { id }, data: wish, select: { id: true } })
    writeAudit(tx, actor, requestId, [
      {
        action: 'profile.changed',
        entity: 'member',
        entityId: id,
        before: Object.fromEntries(fields.map((field) => [field, before[field]])),
        after: wish,
      },
    ])
  })
}
