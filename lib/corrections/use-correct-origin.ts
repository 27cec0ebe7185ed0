import { useQueryClient } from '@tanstack/react-query'
import { ChangeDetail } from '@/lib/changes/change'
import { changeHistoryQuery, changeQuery } from '@/lib/changes/queries'
import { etagOf } from '@/lib/http/etag'
import { api } from '@/lib/query/api'
import { ApiError } from '@/lib/query/api-error'
import { asJson, send } from '@/lib/query/send'
import { type NewCorrection } from './correction'

/** A person's word on one change, seen at once and taken back where it was refused; and the way to take it back later. */
export function useCorrectOrigin(id: string) {
  const client = useQueryClient()
  const { queryKey } = changeQuery(id)
  const settle = async () => {
    await client.invalidateQueries({ queryKey: changeHistoryQuery(id).queryKey })
    await client.invalidateQueries({ predicate: ({ queryKey: [name, of] }) => name === 'analytics' || of === 'list' })
  }

  /** Answers the batch that takes it back. */
  async function correct(wish: NewCorrection): Promise<string> {
    await client.cancelQueries({ queryKey })
    const before = client.getQueryData(queryKey)
    if (!before) throw new Error('The change has not been read yet.')
    client.setQueryData(queryKey, { ...before, origin: wish.origin, originBasis: 'PERSON', originConfidence: 1 })

    const { headers, body } = asJson(wish)
    const init = { method: 'POST', headers: { ...headers, 'If-Match': etagOf(before) }, body }
    try {
      const after = await api(ChangeDetail, `/changes/${id}/origin`, init)
      client.setQueryData(queryKey, after)
      return after.corrections[0]!.batchId
    } catch (error) {
      // What somebody else made of it meanwhile is shown, and the next try is over that.
      const current = error instanceof ApiError && error.status === 412 ? ChangeDetail.parse(error.current) : before
      client.setQueryData(queryKey, current)
      throw error
    } finally {
      void settle()
    }
  }

  async function takeBack(batchId: string): Promise<void> {
    await send('DELETE', `/corrections/${batchId}`)
    await client.invalidateQueries({ queryKey })
    await settle()
  }

  return { correct, takeBack }
}
