import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { TelemetryRuleList } from './rule'

export function telemetryRulesQuery() {
  return queryOptions({
    queryKey: ['telemetry-rules'],
    queryFn: ({ signal }) => api(TelemetryRuleList, '/telemetry-rules', { signal }),
  })
}
