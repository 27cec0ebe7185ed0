import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { SessionPage } from './session'

export function sessionsQuery() {
  return queryOptions({ queryKey: ['sessions'], queryFn: ({ signal }) => api(SessionPage, '/me/sessions', { signal }) })
}
