import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { SubscriptionPage } from './subscription'

export function subscriptionsQuery() {
  return queryOptions({
    queryKey: ['subscriptions', 'list'],
    queryFn: ({ signal }) => api(SubscriptionPage, '/subscriptions', { signal }),
  })
}
