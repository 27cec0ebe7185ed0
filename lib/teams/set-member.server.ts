import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import type { Member } from './team'

/** Puts a person into a team and says whether they are an SRE. */
export async function setMember(
  slug: string,
  email: string,
  member: Member,
  actor: Actor,
  requestId: string,
): Promise<void> {
  await transact(async (tx) => {
    const team = await tx.team.findUnique({ where: { slug }, select: { id: true } })
    if (!team) throw new AppError('not-found', `There is no team called ${slug}.`)
    must(actor, 'write', { kind: 'team', teamId: team.id })

    const known = await tx.person.findUnique({
      where: { email },
      select: { name: true, isSre: true, teams: { select: { teamId: true } } },
    })
    const before = known && { name: known.name, isSre: known.isSre }
    // Who somebody is holds in all their teams, so it takes a right over each of them.
    if (known && (member.name !== known.name || member.isSre !== known.isSre))
      for (const { teamId } of known.teams) must(actor, 'write', { kind: 'team', teamId })

    const { id } = await tx.person.upsert({
      where: { email },
      create: { id: uuid(), email, ...member },
      update: member,
      select: { id: true },
    })
    const key = { teamId: team.id, personId: id }
    await tx.teamMember.upsert({ where: { teamId_personId: key }, create: key, update: {} })
    writeAudit(tx, actor, requestId, [
      { action: 'member.set', entity: 'person', entityId: id, before, after: { team: slug, ...member } },
    ])
  })
}
