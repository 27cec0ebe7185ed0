import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Incident } from '@/lib/incidents/incident'
import { QUEUES } from './queries'
import type { TriagePage } from './triage'

/** Puts what is known of incidents by now where they stand in the queues that are being read; none moves. */
export function patchRows(client: QueryClient, rows: readonly Incident[]): void {
  const known = new Map(rows.map((row) => [row.id, row]))
  client.setQueriesData<InfiniteData<TriagePage>>({ queryKey: QUEUES }, (held) => {
    if (!held) return held
    const pages = held.pages.map((page) =>
      page.items.some(({ id }) => known.has(id))
        ? { ...page, items: page.items.map((item) => ({ ...item, ...known.get(item.id) })) }
        : page,
    )
    return { ...held, pages }
  })
}
