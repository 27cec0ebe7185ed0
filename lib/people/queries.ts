import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { People } from './person'

export function peopleQuery() {
  return queryOptions({ queryKey: ['people'] as const, queryFn: ({ signal }) => api(People, '/people', { signal }) })
}
