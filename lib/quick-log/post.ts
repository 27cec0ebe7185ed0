import { BatchAnswer } from '@/lib/ingest/batch'
import { api } from '@/lib/query/api'
import { ApiError } from '@/lib/query/api-error'
import { asJson } from '@/lib/query/send'
import type { Unsent } from './unsent'

/** `later`: nobody refused it, so that it is worth sending again. */
export type Posted =
  | { is: 'logged'; id: string; number: number | null }
  | { is: 'later' }
  | { is: 'refused'; why: string; fields: Record<string, string> }

export async function post({ path, item }: Unsent): Promise<Posted> {
  try {
    const { results } = await api(BatchAnswer, path, { method: 'POST', ...asJson({ items: [item] }) })
    const { outcome, id, number, errors = [] } = results[0]!
    if (outcome !== 'rejected') return { is: 'logged', id: id!, number: number ?? null }

    const fields = Object.fromEntries(errors.map(({ pointer, detail }) => [pointer.split('/')[1] ?? '', detail]))
    return { is: 'refused', why: errors.map(({ detail }) => detail).join('; '), fields }
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 500 || error.status === 429) return { is: 'later' }
    const why = error.status === 401 ? 'You are no longer signed in.' : error.message
    return { is: 'refused', why, fields: {} }
  }
}
