import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { DigestPage, DigestPreview } from './digest'

export function digestsQuery() {
  return queryOptions({
    queryKey: ['digests', 'list'],
    queryFn: ({ signal }) => api(DigestPage, '/digests', { signal }),
  })
}

export function digestPreviewQuery(id: string) {
  return queryOptions({
    queryKey: ['digests', 'preview', id],
    queryFn: ({ signal }) => api(DigestPreview, `/digests/${id}/preview`, { signal }),
  })
}
