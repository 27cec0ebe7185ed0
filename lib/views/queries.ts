import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { type ViewPage, Views } from './view'

export const viewsQuery = (page: ViewPage) =>
  queryOptions({
    queryKey: ['views', page] as const,
    queryFn: ({ signal }) => api(Views, `/views?page=${encodeURIComponent(page)}`, { signal }),
  })
