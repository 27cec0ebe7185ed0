import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Said } from '@/lib/causes/use-say'
import { etagOf } from '@/lib/http/etag'
import { incidentHistoryQuery } from '@/lib/incidents/queries'
import { api } from '@/lib/query/api'
import { asJson, send } from '@/lib/query/send'
import { FollowUp, type FollowUpEdit, type FollowUps, type NewFollowUp } from './follow-up'
import { followUpsQuery } from './queries'

/**
 * What can be done with follow-ups: on screen at once, sent one after the other, and each with its way back. What a
 * form sends is thrown back at it when it is refused; the rest is told.
 */
export function useFollowUps(name: string, by: string, tell: (said: Said) => void) {
  const client = useQueryClient()
  const { queryKey } = followUpsQuery(name)
  const sent = useRef<Promise<unknown>>(Promise.resolve())
  const path = `/incidents/${name}/follow-ups`

  const settled = () =>
    Promise.all([client.invalidateQueries({ queryKey }), client.invalidateQueries(incidentHistoryQuery(name))])
  const show = (change: (items: FollowUp[]) => FollowUp[]) =>
    client.setQueryData<FollowUps>(queryKey, (shown) => shown && { ...shown, items: change(shown.items) })
  const put = (now: FollowUp) => show((items) => items.map((item) => (item.id === now.id ? now : item)))
  const now = (seen: FollowUp) =>
    client.getQueryData<FollowUps>(queryKey)?.items.find(({ id }) => id === seen.id) ?? seen

  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = sent.current.then(work)
    sent.current = mine.catch(() => {}) // Whoever sent it is told; the next one is another matter.
    return mine.finally(() => void settled())
  }
  const telling = (work: Promise<void>) => work.catch((error: unknown) => tell({ problem: (error as Error).message }))

  async function patch(followUp: FollowUp, edit: FollowUpEdit): Promise<FollowUp> {
    const json = asJson(edit)
    const headers = { ...json.headers, 'If-Match': etagOf(followUp) }
    const answer = await api(FollowUp, `${path}/${followUp.id}`, { method: 'PATCH', ...json, headers })
    put(answer)
    return answer
  }

  const add = (words: NewFollowUp) =>
    inTurn(async () => {
      const added = await api(FollowUp, path, { method: 'POST', ...asJson(words) })
      show((items) => [...items, added])
      tell({ words: 'The follow-up is added.', undo: () => void remove(added) })
    })

  /** `seen`: what was shown when somebody began to write. */
  const edit = (seen: FollowUp, words: FollowUpEdit) =>
    inTurn(async () => {
      const changed = await patch(seen, words)
      const { title, ownerId, dueOn } = seen
      const undo = () => void telling(edit(changed, { title, ownerId, dueOn }))
      tell({ words: 'The follow-up is changed.', ...(changed.version !== seen.version && { undo }) })
    })

  async function tick(shown: FollowUp, done: boolean): Promise<void> {
    await client.cancelQueries({ queryKey })
    put({ ...now(shown), doneAt: done ? new Date().toISOString() : null, doneBy: done ? by : null })
    await telling(
      inTurn(async () => {
        const ticked = await patch(now(shown), { done })
        tell({ words: done ? 'Ticked off.' : 'It is open again.', undo: () => void tick(ticked, !done) })
      }),
    )
  }

  async function remove(shown: FollowUp): Promise<void> {
    await client.cancelQueries({ queryKey })
    const { id, title, ownerId, dueOn, doneAt } = shown
    const back = { title, ownerId, dueOn, done: doneAt !== null }
    const { version } = now(shown)
    show((items) => items.filter((item) => item.id !== id))
    await telling(
      inTurn(async () => {
        await send('DELETE', `${path}/${id}`, undefined, { 'If-Match': etagOf({ version }) })
        tell({ words: 'The follow-up is removed.', undo: () => void telling(add(back)) })
      }),
    )
  }

  return { add, edit, tick, remove }
}
