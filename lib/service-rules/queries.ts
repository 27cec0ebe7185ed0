import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { ServiceRuleList } from './rule'

export function serviceRulesQuery() {
  return queryOptions({
    queryKey: ['service-rules'],
    queryFn: ({ signal }) => api(ServiceRuleList, '/service-rules', { signal }),
  })
}
