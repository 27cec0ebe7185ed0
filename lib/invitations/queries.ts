import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { InvitationPage } from './invitation'

export function invitationsQuery() {
  return queryOptions({
    queryKey: ['invitations'],
    queryFn: ({ signal }) => api(InvitationPage, '/invitations', { signal }),
  })
}
