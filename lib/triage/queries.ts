import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { pathOf } from '@/lib/lists/queries'
import { api } from '@/lib/query/api'
import { Suspects } from './suspect'
import { TriagePage } from './triage'

const FIRST_ROWS = '50'
const MORE_ROWS = '200'
/** What is done is told at once; this is for whoever is not told. */
const LOOK_AGAIN_MS = 60_000

type Search = Record<string, string>
type Context = { signal: AbortSignal }

const pageOf = (search: Search, cursor: string | null, { signal }: Context) =>
  api(TriagePage, pathOf('triage', { ...search, limit: cursor ? MORE_ROWS : FIRST_ROWS }, cursor), { signal })

export const QUEUES = ['triage', 'queue'] as const

/** The queue as it was read. It stays as it is until somebody asks for it anew: rows do not move under the reader. */
export function queueQuery(search: Search) {
  return infiniteQueryOptions({
    queryKey: [...QUEUES, search] as const,
    queryFn: ({ pageParam, ...context }) => pageOf(search, pageParam, context),
    initialPageParam: null as string | null,
    getNextPageParam: (page: TriagePage) => page.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 'static',
  })
}

/** The beginning of the queue as it is by now. */
export function headQuery(search: Search) {
  return queryOptions({
    queryKey: ['triage', 'head', search] as const,
    queryFn: (context) => pageOf(search, null, context),
    refetchInterval: LOOK_AGAIN_MS,
  })
}

/** Asked once: who decides is shown what they decide by, and that is asked for anew. */
export function suspectsQuery(keys: readonly string[]) {
  const path = `/triage/suspects?${new URLSearchParams({ incidents: keys.join(',') })}`
  return queryOptions({
    queryKey: ['triage', 'suspects', keys] as const,
    queryFn: ({ signal }) => api(Suspects, path, { signal }),
    staleTime: 'static',
  })
}

/** The first page as the server asks for it. */
export const firstPage = (search: Search) => ({ ...search, limit: FIRST_ROWS })
