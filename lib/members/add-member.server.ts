import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { hashPassword } from '@/lib/auth/password.server'
import type { Role } from '@/lib/auth/role'
import { refuseWeakPassword } from '@/lib/auth/weak-password.server'
import type { Tx } from '@/lib/db/client.server'

export type NewMember = { name: string; email: string; role: Role; password: string; teamId?: string | null }

/** Somebody who signs in with a password; the person of the same address, and so its teams and hours, are theirs. */
export async function addMember(
  tx: Tx,
  { name, email, role, password, teamId }: NewMember,
  actor: Actor,
  requestId: string,
): Promise<string> {
  refuseWeakPassword(password, [name, email])
  const person = await tx.person.upsert({
    where: { email },
    create: { id: uuid(), email, name },
    update: {},
    select: { id: true },
  })
  const id = uuid()
  await tx.user.create({ data: { id, name, email, role, emailVerified: true, personId: person.id } })
  await tx.account.create({
    data: { id: uuid(), userId: id, providerId: 'credential', accountId: id, password: await hashPassword(password) },
  })
  if (teamId) await tx.teamMember.createMany({ data: [{ teamId, personId: person.id }], skipDuplicates: true })

  writeAudit(tx, actor, requestId, [
    { action: 'member.created', entity: 'member', entityId: id, after: { name, email, role } },
  ])
  return id
}
