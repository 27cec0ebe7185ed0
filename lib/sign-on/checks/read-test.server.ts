import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { AppError } from '@/lib/errors'
import { told } from '@/lib/sign-on/settings/settings'
import { SignOnTest } from './check'
import { findTest } from './kept-test.server'

/** What a test found, for whoever may change the settings. It is kept for an hour. */
export async function readTest(id: string, actor: Actor): Promise<SignOnTest> {
  must(actor, 'manage', { kind: 'sign-on' })
  const test = await findTest({ id })
  if (!test) throw new AppError('not-found', 'There is no such test, or it is longer ago than an hour.')
  return SignOnTest.parse({ ...test, settings: told(test.settings) })
}
