import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { EndpointPage } from './endpoint'

export function endpointsQuery() {
  return queryOptions({
    queryKey: ['endpoints'],
    queryFn: ({ signal }) => api(EndpointPage, '/endpoints', { signal }),
  })
}
