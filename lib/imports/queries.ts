import { queryOptions } from '@tanstack/react-query'
import { api } from '@/lib/query/api'
import { Import, ImportCheck, ImportList } from './import'

const EVERY_MS = 1_000
const isMoving = ({ status }: Import) => status === 'RUNNING' || status === 'UNDOING'

/** Asked again while one of them is under way. */
export function importsQuery() {
  return queryOptions({
    queryKey: ['imports', 'list'],
    queryFn: ({ signal }) => api(ImportList, '/imports', { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(isMoving) ? EVERY_MS : false),
  })
}

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => api(Import, `/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? EVERY_MS : false),
  })
}

/** Of the version that is read: another reading has another outcome. */
export function importCheckQuery({ id, version }: Pick<Import, 'id' | 'version'>) {
  return queryOptions({
    queryKey: ['imports', id, 'check', version],
    queryFn: ({ signal }) => api(ImportCheck, `/imports/${id}/check`, { signal }),
    staleTime: 60_000,
  })
}
