import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { MemberPage } from './member'

export function membersQuery() {
  return queryOptions({ queryKey: ['members'], queryFn: ({ signal }) => api(MemberPage, '/members', { signal }) })
}
