import { etagOf } from '@/lib/http/etag'
import { api } from '@/lib/query/api'
import { ApiError } from '@/lib/query/api-error'
import { asJson } from '@/lib/query/send'
import { Attribution, type AttributionChange } from './settings'

/** `saved`, or what somebody else has saved since version `seen`. */
export type Saved = { saved: Attribution } | { theirs: Attribution }

export async function saveSettings(wish: AttributionChange, seen: number): Promise<Saved> {
  const { headers, body } = asJson(wish)
  const init = { method: 'PUT', headers: { ...headers, 'If-Match': etagOf({ version: seen }) }, body }
  try {
    return { saved: await api(Attribution, '/attribution', init) }
  } catch (error) {
    if (error instanceof ApiError && error.status === 412) return { theirs: Attribution.parse(error.current) }
    throw error
  }
}
