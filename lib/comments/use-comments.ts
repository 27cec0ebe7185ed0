import { useQueryClient } from '@tanstack/react-query'
import { incidentHistoryQuery, incidentQuery } from '@/lib/incidents/queries'
import { send } from '@/lib/query/send'
import type { Comment } from './comment'

/** What can be done with comments. Each throws what was refused, and the words stay where they were typed. */
export function useComments(name: string) {
  const client = useQueryClient()
  const path = `/incidents/${name}/comments`
  const settled = () =>
    Promise.all(
      ['comments', 'timeline'].map((part) =>
        client.invalidateQueries({ queryKey: [...incidentQuery(name).queryKey, part] }),
      ),
    ).then(() => client.invalidateQueries(incidentHistoryQuery(name)))

  const onIt = ({ id, version }: Comment) => [`${path}/${id}`, { 'If-Match': `"${version}"` }] as const

  return {
    async add(body: string) {
      await send('POST', path, { body })
      await settled()
    },
    async edit(comment: Comment, body: string) {
      const [url, headers] = onIt(comment)
      await send('PATCH', url, { body }, headers).finally(settled)
    },
    async takeBack(comment: Comment) {
      const [url, headers] = onIt(comment)
      await send('DELETE', url, undefined, headers).finally(settled)
    },
  }
}
