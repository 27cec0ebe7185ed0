import 'server-only'
import { z } from 'zod'
import { db, type Tx } from '@/lib/db/client.server'
import { open } from '@/lib/secrets/open.server'
import { seal } from '@/lib/secrets/seal.server'
import type { Settings } from '@/lib/sign-on/settings/settings'
import { NewSignOn } from '@/lib/sign-on/sign-on'
import { Check } from './check'

const KEPT_FOR_MS = 3600_000

const Stored = z.object({
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  settings: NewSignOn.omit({ clientSecret: true }),
  /** Base64 of what was sealed. */
  secret: z.string().nullable(),
  nonce: z.string().nullable(),
  checks: z.array(Check),
})

/** A test on its way or done, kept where every instance finds it. `nonce` is null where it never left. */
export type KeptTest = {
  id: string
  startedAt: string
  finishedAt: string | null
  settings: Settings
  nonce: string | null
  checks: Check[]
}

export async function keepTest(tx: Tx, { id, ...test }: KeptTest, state: string): Promise<void> {
  const { clientSecret, ...settings } = test.settings
  const sealed = clientSecret === null ? null : Buffer.from(seal(clientSecret, contextOf(id))).toString('base64')
  const value = JSON.stringify({ ...test, settings, secret: sealed } satisfies z.input<typeof Stored>)
  const expiresAt = new Date(Date.now() + KEPT_FOR_MS)
  await tx.verification.upsert({
    where: { id },
    create: { id, identifier: identifierOf(state), value, expiresAt },
    update: { value, expiresAt },
  })
}

/** By its id, or by the state that the provider brings back. */
export async function findTest(by: { id: string } | { state: string }): Promise<KeptTest | null> {
  const row = await db().verification.findFirst({
    where: {
      expiresAt: { gt: new Date() },
      ...('id' in by ? { id: by.id, identifier: { startsWith: PREFIX } } : { identifier: identifierOf(by.state) }),
    },
  })
  if (!row) return null

  const { secret, settings, ...stored } = Stored.parse(JSON.parse(row.value))
  const clientSecret = secret === null ? null : open(Buffer.from(secret, 'base64'), contextOf(row.id))
  return { id: row.id, ...stored, settings: { ...settings, clientSecret } }
}

const PREFIX = 'sign-on-test:'
const identifierOf = (state: string) => `${PREFIX}${state}`
const contextOf = (id: string) => JSON.stringify(['sign_on_test', id])
