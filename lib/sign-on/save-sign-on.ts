import { etagOf } from '@/lib/http/etag'
import { api } from '@/lib/query/api'
import { ApiError } from '@/lib/query/api-error'
import { asJson } from '@/lib/query/send'
import { SignOn, type SignOnChange } from './sign-on'

/** `saved`, or what somebody else has saved since this edit began. */
export type Saved = { saved: SignOn } | { theirs: SignOn }

/** Sets the provider over version `seen` of it. */
export async function saveSignOn(wish: SignOnChange, seen: number): Promise<Saved> {
  const { headers, body } = asJson(wish)
  const init = { method: 'PUT', headers: { ...headers, 'If-Match': etagOf({ version: seen }) }, body }
  try {
    return { saved: await api(SignOn, '/sign-on', init) }
  } catch (error) {
    if (error instanceof ApiError && error.status === 412) return { theirs: SignOn.parse(error.current) }
    throw error
  }
}
