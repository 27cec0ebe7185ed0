import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { seal } from '@/lib/secrets/seal.server'
import type { SignOn, SignOnChange } from '@/lib/sign-on/sign-on'
import type { Prisma } from '@/prisma/generated/client'
import { readSettings } from './read-settings.server'
import { readSignOnSettings } from './read-sign-on-settings.server'
import { secretContext } from './secret-context'
import { told } from './settings'
import { toSettings } from './to-settings.server'

/** There is one of it, and the audit log names things by uuid. */
const SIGN_ON_ID = '00000000-0000-4000-8000-000000000001'

/**
 * Sets which provider people sign in at, over version `seen` and no other: of two who save at once, the second is told
 * what the first one saved. The secret is sealed before it is stored, and told to nobody again.
 */
export async function changeSignOn(
  wish: SignOnChange,
  seen: number | null,
  actor: Actor,
  requestId: string,
): Promise<SignOn> {
  must(actor, 'manage', { kind: 'sign-on' })
  const before = await readSettings()
  if (before.decidedBy === 'ENVIRONMENT')
    throw new AppError(
      'conflict',
      'The environment decides on single sign-on: change OIDC_ISSUER and the others there.',
    )
  if (before.version !== seen) throw await outOfDate(actor)

  const settings = await toSettings(wish, before.settings)
  const { clientSecret, ...row } = settings
  const sealed = clientSecret === null ? null : seal(clientSecret, secretContext(settings))

  const isWritten = await transact(async (tx) => {
    if (!(await write(tx, seen, { ...row, clientSecret: sealed }))) return false
    writeAudit(tx, actor, requestId, [
      {
        action: 'sign-on.changed',
        entity: 'sign-on',
        entityId: SIGN_ON_ID,
        before: before.settings && told(before.settings),
        after: { ...told(settings), isSecretNew: clientSecret !== (before.settings?.clientSecret ?? null) },
      },
    ])
    return true
  })
  if (!isWritten) throw await outOfDate(actor)
  return readSignOnSettings(actor)
}

/** The race is settled here: whoever comes second finds no row of this version, or one where there was none. */
async function write(tx: Tx, seen: number, data: Omit<Prisma.SignOnCreateManyInput, 'version'>): Promise<boolean> {
  const { count } =
    seen === 0
      ? await tx.signOn.createMany({ data: [{ id: 1, ...data }], skipDuplicates: true })
      : await tx.signOn.updateMany({ where: { id: 1, version: seen }, data: { ...data, version: seen + 1 } })
  return count === 1
}

async function outOfDate(actor: Actor): Promise<AppError> {
  const current = await readSignOnSettings(actor)
  return new AppError('out-of-date', 'Somebody else has changed single sign-on since you read it.', { current })
}
