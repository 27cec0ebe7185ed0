import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { Timeline } from './timeline'

export function timelineQuery(name: string) {
  return queryOptions({
    queryKey: ['incidents', name, 'timeline'] as const,
    queryFn: ({ signal }) => api(Timeline, `/incidents/${name}/timeline`, { signal }),
  })
}
