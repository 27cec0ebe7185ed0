import { queryOptions } from '@tanstack/react-query'
import { History } from '@/lib/audit/history'
import { listQuery } from '@/lib/lists/queries'
import { api } from '@/lib/query/api'
import { ChangeDetail, ChangePage } from './change'

export const changesQuery = (search: Record<string, string>) => listQuery('changes', ChangePage, search)

export function changeQuery(id: string) {
  return queryOptions({
    queryKey: ['changes', id] as const,
    queryFn: ({ signal }) => api(ChangeDetail, `/changes/${id}`, { signal }),
  })
}

export function changeHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ['changes', id, 'events'] as const,
    queryFn: ({ signal }) => api(History, `/changes/${id}/events`, { signal }),
  })
}
