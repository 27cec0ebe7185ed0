import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { ShareList } from './share'

export const sharesQuery = () =>
  queryOptions({
    queryKey: ['shares'] as const,
    queryFn: ({ signal }) => api(ShareList, '/shares', { signal }),
  })
