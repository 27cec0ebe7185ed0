import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { NextToLabel, SpotCheckDetail, SpotCheckList, type SpotCheckQuery } from './spot-check'

export const spotChecksQuery = () =>
  queryOptions({
    queryKey: ['spot-checks'] as const,
    queryFn: ({ signal }) => api(SpotCheckList, '/spot-checks', { signal }),
  })

export const spotCheckQuery = (id: string, { mixed }: SpotCheckQuery) =>
  queryOptions({
    queryKey: ['spot-checks', id, mixed] as const,
    queryFn: ({ signal }) => api(SpotCheckDetail, `/spot-checks/${id}?mixed=${mixed}`, { signal }),
    placeholderData: keepPreviousData,
  })

export const nextToLabelQuery = (id: string, at: number | null) =>
  queryOptions({
    queryKey: ['spot-checks', id, 'next', at] as const,
    queryFn: ({ signal }) => api(NextToLabel, `/spot-checks/${id}/next${at ? `?at=${at}` : ''}`, { signal }),
    // Others label as well, so what is next is never remembered.
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
