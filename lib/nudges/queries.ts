import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { NudgeList } from './nudge'

export const nudgesQuery = () =>
  queryOptions({ queryKey: ['nudges'] as const, queryFn: ({ signal }) => api(NudgeList, '/nudges', { signal }) })
