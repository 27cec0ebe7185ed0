import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import type { NotificationsQuery } from './list-query'
import { NotificationPage } from './notification'

/** The newest, of all or of those that are given up. */
export function notificationsQuery(status?: NotificationsQuery['status']) {
  return queryOptions({
    queryKey: ['notifications', status ?? 'all'],
    queryFn: ({ signal }) => api(NotificationPage, `/notifications${status ? `?status=${status}` : ''}`, { signal }),
  })
}
