import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { DeliveryPage } from './delivery'

const WAITING_MS = 2_000

/** The latest deliveries, of one endpoint or of all. `isWaiting`: somebody looks for the next one. */
export function deliveriesQuery(endpoint?: string, isWaiting = false) {
  return queryOptions({
    queryKey: ['deliveries', endpoint ?? 'all'],
    queryFn: ({ signal }) => api(DeliveryPage, `/deliveries${endpoint ? `?endpoint=${endpoint}` : ''}`, { signal }),
    ...(isWaiting && { refetchInterval: WAITING_MS }),
  })
}
