import { queryOptions } from '@tanstack/react-query'
import { listQuery } from '@/lib/lists/queries'
import { api } from '@/lib/query/api'
import { ChainState } from './chain-state'
import { AuditPage } from './entry'

const REFRESH_MS = 60_000
const CHECKING_MS = 2_000

export const auditQuery = (search: Record<string, string>) => listQuery('audit', AuditPage, search)

export function chainQuery() {
  return queryOptions({
    queryKey: ['audit', 'chain'] as const,
    queryFn: ({ signal }) => api(ChainState, '/audit/chain', { signal }),
    refetchInterval: ({ state }) => (state.data?.isChecking ? CHECKING_MS : REFRESH_MS),
  })
}
