import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { SystemHealth } from './health'

const REFRESH_MS = 60_000

export function healthQuery() {
  return queryOptions({
    queryKey: ['system'] as const,
    queryFn: ({ signal }) => api(SystemHealth, '/system', { signal }),
    refetchInterval: REFRESH_MS,
  })
}
