import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { FollowUps } from './follow-up'

export function followUpsQuery(name: string) {
  return queryOptions({
    queryKey: ['incidents', name, 'follow-ups'] as const,
    queryFn: ({ signal }) => api(FollowUps, `/incidents/${name}/follow-ups`, { signal }),
  })
}
