import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { Comments } from './comment'

export function commentsQuery(name: string) {
  return queryOptions({
    queryKey: ['incidents', name, 'comments'] as const,
    queryFn: ({ signal }) => api(Comments, `/incidents/${name}/comments`, { signal }),
  })
}
