import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { TimerState } from './timer'

export const timerQuery = () =>
  queryOptions({ queryKey: ['timer'] as const, queryFn: ({ signal }) => api(TimerState, '/me/timer', { signal }) })
