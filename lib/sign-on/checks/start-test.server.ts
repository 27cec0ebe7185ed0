import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { discover } from '@/lib/sign-on/provider/discover.server'
import { here } from '@/lib/sign-on/provider/here.server'
import { openFlow } from '@/lib/sign-on/provider/open-flow.server'
import { refuseOtherName } from '@/lib/sign-on/refuse-other-name.server'
import { readSettings } from '@/lib/sign-on/settings/read-settings.server'
import { toSettings } from '@/lib/sign-on/settings/to-settings.server'
import type { NewSignOnTest, SignOnTestStart } from '@/lib/sign-on/sign-on'
import { complete } from './check'
import { type KeptTest, keepTest } from './kept-test.server'

/** Begins a sign-in that ends in a list of what held and what did not. It makes no member and no session. */
export async function startTest(
  wish: NewSignOnTest,
  actor: Actor,
  headers: Headers,
  requestId: string,
): Promise<SignOnTestStart & { cookies: string[] }> {
  must(actor, 'manage', { kind: 'sign-on' })
  refuseOtherName(headers)
  const inForce = (await readSettings()).settings
  const settings = wish.settings ? await toSettings(wish.settings, inForce) : inForce
  if (!settings) throw new AppError('conflict', 'There is nothing to test yet.')

  const id = uuid()
  const { provider, checks } = await discover(settings.issuer, { anew: true })
  const to = here(`/settings/sign-on?test=${id}`)
  const startedAt = new Date().toISOString()
  const test: KeptTest = { id, startedAt, finishedAt: null, settings, nonce: null, checks }
  const { issuer, clientId } = settings
  const line = { action: 'sign-on.tested', entity: 'sign-on', entityId: id, after: { issuer, clientId } }

  const opened = provider ? await openFlow(settings, provider, { to, onProblem: to }) : { url: to, cookies: [] }
  const asked = new URL(opened.url).searchParams
  const begun = provider
    ? { ...test, nonce: asked.get('nonce') }
    : { ...test, finishedAt: startedAt, checks: complete(checks) }

  await transact(async (tx) => {
    await keepTest(tx, begun, asked.get('state') ?? id)
    writeAudit(tx, actor, requestId, [line])
  })
  return { id, ...opened }
}
