import { queryOptions } from '@tanstack/react-query'
import type { SourceList } from './source'

const REFRESH_MS = 60_000

export function sourcesQuery() {
  return queryOptions({
    queryKey: ['sources'] as const,
    queryFn: async ({ signal }): Promise<SourceList> => (await import('./ask')).askSources(signal),
    refetchInterval: REFRESH_MS,
  })
}
