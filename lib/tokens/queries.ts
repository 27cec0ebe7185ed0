import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { TokenPage } from './token'

export function tokensQuery() {
  return queryOptions({ queryKey: ['tokens'], queryFn: ({ signal }) => api(TokenPage, '/tokens', { signal }) })
}
