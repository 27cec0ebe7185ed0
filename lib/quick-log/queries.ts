import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { SimilarIncidents } from '@/lib/incidents/similar'
import { api } from '@/lib/query/api'

export function similarQuery(title: string, service: string | null) {
  return queryOptions({
    queryKey: ['incidents', 'similar', title, service] as const,
    queryFn: ({ signal }) =>
      api(SimilarIncidents, `/incidents/similar?${new URLSearchParams({ title, ...(service && { service }) })}`, {
        signal,
      }),
    enabled: title !== '',
    placeholderData: keepPreviousData,
  })
}
