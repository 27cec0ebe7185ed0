import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { Related } from './related'

export function relatedQuery(name: string) {
  return queryOptions({
    queryKey: ['incidents', name, 'related'] as const,
    queryFn: ({ signal }) => api(Related, `/incidents/${name}/related`, { signal }),
  })
}
