import 'server-only'
import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { hashOf } from '@/lib/auth/token.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { env } from '@/lib/env.server'
import { AppError } from '@/lib/errors'
import type { InvitationMade, NewInvitation } from './invitation'
import { revokeUnused } from './revoke-unused.server'

const DAY_MS = 86_400_000
const LOCK = 7_002

/** Invites somebody by a link. Of several for one address only the last one opens. */
export async function invite(
  { email, role, team, days }: NewInvitation,
  actor: Actor,
  requestId: string,
): Promise<InvitationMade> {
  must(actor, 'manage', { kind: 'member' })
  const id = uuid()
  const secret = `am_inv_${randomBytes(32).toString('base64url')}`
  const expiresAt = new Date(Date.now() + days * DAY_MS)

  await transact(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK}::int, hashtext(${email}))`
    if (await tx.user.findUnique({ where: { email }, select: { id: true } }))
      throw new AppError('conflict', `${email} can sign in already. Change their role among the members.`)

    const teamId = team ? await teamNamed(tx, team) : null
    const revoked = await revokeUnused(tx, { email })
    await tx.invitation.create({
      data: { id, email, role, teamId, hash: hashOf(secret), invitedById: actor.id, expiresAt },
    })
    const after = { email, role, team: team ?? null, expiresAt }
    writeAudit(tx, actor, requestId, [
      ...revoked,
      { action: 'invitation.created', entity: 'invitation', entityId: id, after },
    ])
  })
  return { id, url: `${env().BASE_URL.replace(/\/$/, '')}/join#${secret}`, expiresAt: expiresAt.toISOString() }
}

async function teamNamed(tx: Tx, slug: string): Promise<string> {
  const team = await tx.team.findUnique({ where: { slug }, select: { id: true } })
  if (team) return team.id
  throw new AppError('invalid', `There is no team called ${slug}.`, {
    errors: [{ pointer: '/team', detail: 'is not known' }],
  })
}
