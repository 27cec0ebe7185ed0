import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Incident } from '@/lib/incidents/incident'
import { driftOf } from './drift'
import { patchRows } from './patch-rows'
import { headQuery, queueQuery } from './queries'

export type Queue = ReturnType<typeof useQueue>

const NO_DRIFT = { news: [] as Incident[], left: new Set<string>() as ReadonlySet<string> }

/** The queue as it is read, what came meanwhile, and what left it. */
export function useQueue(search: Record<string, string>) {
  const client = useQueryClient()
  const list = useInfiniteQuery(queueQuery(search))
  const [first] = list.data?.pages ?? []
  const own = list.isPlaceholderData ? undefined : first
  const head = useQuery({
    ...headQuery(search),
    ...(own && { initialData: own, initialDataUpdatedAt: list.dataUpdatedAt }),
    enabled: own !== undefined,
  })
  const rows = useMemo(() => once(list.data?.pages.flatMap(({ items }) => items) ?? []), [list.data])
  const beginning = head.data?.items
  useEffect(() => {
    if (beginning) patchRows(client, beginning)
  }, [client, beginning])

  const [isWhole, isHeadWhole] = [!list.hasNextPage, head.data?.nextCursor === null]
  const drift = useMemo(
    () =>
      list.isPlaceholderData || !beginning
        ? NO_DRIFT
        : driftOf({ rows, isWhole }, { rows: beginning, isWhole: isHeadWhole }),
    [rows, isWhole, beginning, isHeadWhole, list.isPlaceholderData],
  )

  /** Begins again with what is there by now. */
  async function renew(): Promise<void> {
    const page = await client.fetchQuery({ ...headQuery(search), staleTime: 0 })
    client.setQueryData(queueQuery(search).queryKey, { pages: [page], pageParams: [null] })
  }

  return { list, head, rows, ...drift, renew, counts: (head.data ?? first)?.counts, decided: first?.decided ?? 0 }
}

/** An incident that moved down while pages were read stands where it was first seen. */
function once(rows: Incident[]): Incident[] {
  const seen = new Set<string>()
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id))
}
