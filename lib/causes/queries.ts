import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { Suggestions } from './suggestion'

export function suggestionsQuery(name: string) {
  return queryOptions({
    queryKey: ['incidents', name, 'suggestions'] as const,
    queryFn: ({ signal }) => api(Suggestions, `/incidents/${name}/suggestions`, { signal }),
  })
}
