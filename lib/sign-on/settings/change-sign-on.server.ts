import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { seal } from '@/lib/secrets/seal.server'
import { type SignOnChange } from '@/lib/sign-on/sign-on'
import { readSettings } from './read-settings.server'
import { secretContext } from './secret-context'
import { told } from './settings'
import { toSettings } from './to-settings.server'

/** There is one of it, and the audit log names things by uuid. */
const SIGN_ON_ID = '00000000-0000-4000-8000-000000000001'

/** Sets which provider people sign in at. The secret is sealed before it is stored, and told to nobody again. */
export async function changeSignOn(wish: SignOnChange, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'manage', { kind: 'sign-on' })
  const before = await readSettings()
  if (before.decidedBy === 'ENVIRONMENT')
    throw new AppError(
      'conflict',
      'The environment decides on single sign-on: change OIDC_ISSUER and the others there.',
    )

  const settings = await toSettings(wish, before.settings)
  const { clientSecret, ...row } = settings
  const sealed = clientSecret === null ? null : seal(clientSecret, secretContext(settings))
  const data = { ...row, clientSecret: sealed }

  await transact(async (tx) => {
    await tx.signOn.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data })
    writeAudit(tx, actor, requestId, [
      {
        action: 'sign-on.changed',
        entity: 'sign-on',
        entityId: SIGN_ON_ID,
        before: before.settings && told(before.settings),
        after: { ...told(settings), isSecretNew: clientSecret !== (before.settings?.clientSecret ?? null) },
      },
    ])
  })
}
