import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { DeliveryPage } from './delivery'

/** The latest deliveries, of one endpoint or of all. */
export function deliveriesQuery(endpoint?: string) {
  return queryOptions({
    queryKey: ['deliveries', endpoint ?? 'all'],
    queryFn: ({ signal }) => api(DeliveryPage, `/deliveries${endpoint ? `?endpoint=${endpoint}` : ''}`, { signal }),
  })
}
