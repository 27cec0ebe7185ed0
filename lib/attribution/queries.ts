import { queryOptions } from '@tanstack/react-query'
import { OriginRuleList } from '@/lib/origin-rules/origin-rule'
import { api } from '@/lib/query/api'
import { Attribution } from './settings'

const WHILE_UNDER_WAY_MS = 1_000

/** Asked again every second while origins are being decided anew. */
export const attributionQuery = () =>
  queryOptions({
    queryKey: ['attribution'] as const,
    queryFn: ({ signal }) => api(Attribution, '/attribution', { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.reevaluation && !data.reevaluation.finishedAt ? WHILE_UNDER_WAY_MS : false,
  })

export const originRulesQuery = () =>
  queryOptions({
    queryKey: ['attribution', 'rules'] as const,
    queryFn: ({ signal }) => api(OriginRuleList, '/origin-rules', { signal }),
  })
