import { useQueryClient } from '@tanstack/react-query'
import type { HistoryLine } from '@/lib/audit/history'
import type { Said } from '@/lib/causes/use-say'
import { etagOf } from '@/lib/http/etag'
import { incidentHistoryQuery } from '@/lib/incidents/queries'
import { api } from '@/lib/query/api'
import { asJson, send } from '@/lib/query/send'
import { type NewTimelineEntry, TimelineEntry, type TimelineEntryEdit } from './entry'
import { lineWords } from './line-words'
import { timelineQuery } from './queries'
import type { Timeline } from './timeline'

/** What can be done with a timeline, each with its way back. What a form sends is thrown back at it when it is refused. */
export function useTimeline(name: string, tell: (said: Said) => void) {
  const client = useQueryClient()
  const { queryKey } = timelineQuery(name)
  const path = `/incidents/${name}/timeline`
  const settled = () =>
    Promise.all([client.invalidateQueries({ queryKey }), client.invalidateQueries(incidentHistoryQuery(name))])
  const telling = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => tell({ problem: (error as Error).message }))
  const show = (change: (items: Timeline['items']) => Timeline['items']) =>
    client.setQueryData<Timeline>(queryKey, (shown) => shown && { ...shown, items: change(shown.items) })

  async function add(entry: NewTimelineEntry, words = 'It is on the timeline.') {
    const added = await api(TimelineEntry, path, { method: 'POST', ...asJson(entry) }).finally(settled)
    tell({ words, undo: () => remove(added) })
  }

  async function edit(seen: TimelineEntry, words: TimelineEntryEdit) {
    const json = asJson(words)
    const headers = { ...json.headers, 'If-Match': etagOf(seen) }
    const sent = api(TimelineEntry, `${path}/${seen.id}`, { method: 'PATCH', ...json, headers })
    const changed = await sent.finally(settled)
    const back = { at: seen.at, ...(!seen.commentId && { text: seen.text }) }
    if (changed.version !== seen.version)
      tell({ words: 'The timeline is changed.', undo: () => telling(edit(changed, back)) })
  }

  function remove(entry: TimelineEntry) {
    const { id, at, text, commentId } = entry
    show((items) => items.filter((item) => item.kind !== 'ENTRY' || item.id !== id))
    const back = commentId ? { commentId, at } : { at, text }
    const gone = send('DELETE', `${path}/${id}`, undefined, { 'If-Match': etagOf(entry) }).finally(settled)
    telling(gone.then(() => tell({ words: 'It is off the timeline.', undo: () => telling(add(back)) })))
  }

  function hide(event: string, hidden: boolean) {
    show((items) =>
      items.map((item) => (item.kind !== 'ENTRY' && item.event === event ? { ...item, isHidden: hidden } : item)),
    )
    const sent = send('PUT', `${path}/hidden`, { event, hidden }).finally(settled)
    const words = hidden ? 'It is left out.' : 'It is told again.'
    telling(sent.then(() => tell({ words, undo: () => hide(event, !hidden) })))
  }

  const pin = (commentId: string) => telling(add({ commentId }, 'The comment is on the timeline.'))
  const pinLine = (line: HistoryLine) =>
    telling(add({ at: line.at, text: lineWords(line) }, 'The line is on the timeline.'))

  return { add, edit, remove, hide, pin, pinLine }
}
