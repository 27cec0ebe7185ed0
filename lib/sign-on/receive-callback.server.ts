import 'server-only'
import { finishTest } from '@/lib/sign-on/checks/finish-test.server'
import { findTest } from '@/lib/sign-on/checks/kept-test.server'
import { type Finished, finishSignOn } from './finish-sign-on.server'

/** Whoever the provider sends back came to sign in, or to test whether they could. */
export async function receiveCallback(request: Request, requestId: string): Promise<Finished> {
  const state = new URL(request.url).searchParams.get('state')
  const test = state && (await findTest({ state }))
  return test ? finishTest(test, request) : finishSignOn(request, requestId)
}
