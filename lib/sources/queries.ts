import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { SourceList } from './source'

const REFRESH_MS = 60_000

export function sourcesQuery() {
  return queryOptions({
    queryKey: ['sources'] as const,
    queryFn: ({ signal }) => api(SourceList, '/sources', { signal }),
    refetchInterval: REFRESH_MS,
  })
}
