import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { TeamDetail, TeamList } from './overview'

export const teamsQuery = () =>
  queryOptions({ queryKey: ['teams'] as const, queryFn: ({ signal }) => api(TeamList, '/teams', { signal }) })

export const teamQuery = (slug: string) =>
  queryOptions({
    queryKey: ['teams', slug] as const,
    queryFn: ({ signal }) => api(TeamDetail, `/teams/${slug}`, { signal }),
  })
