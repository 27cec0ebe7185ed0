import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { MappingRuleList } from './rule'

export function mappingRulesQuery() {
  return queryOptions({
    queryKey: ['mapping-rules'],
    queryFn: ({ signal }) => api(MappingRuleList, '/mapping-rules', { signal }),
  })
}
