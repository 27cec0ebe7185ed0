import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { WeekReview } from './week-review'

export const weekPath = (week: string, team: string | null, part = '') =>
  `/weekly-reviews/${week}${part}${team ? `?team=${team}` : ''}`

export const weekReviewQuery = (week: string, team: string | null) =>
  queryOptions({
    queryKey: ['weekly-reviews', week, team] as const,
    queryFn: ({ signal }) => api(WeekReview, weekPath(week, team), { signal }),
    placeholderData: keepPreviousData,
  })
