import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { Coverage } from './coverage'

export function coverageQuery(team: string, week: string) {
  return queryOptions({
    queryKey: ['coverage', team, week] as const,
    queryFn: ({ signal }) => api(Coverage, `/teams/${team}/hours?week=${week}`, { signal }),
  })
}
