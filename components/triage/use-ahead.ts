import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { suggestionsQuery } from '@/lib/causes/queries'
import type { Incident } from '@/lib/incidents/incident'
import { incidentQuery } from '@/lib/incidents/queries'

/** What the next rows are decided by is there when one comes to them. */
export function useAhead(rows: readonly Incident[], index: number): void {
  const client = useQueryClient()
  const next = rows
    .slice(index + 1, index + 3)
    .map(({ key }) => key)
    .join(' ')
  useEffect(() => {
    for (const key of next.split(' ').filter(Boolean)) {
      void client.prefetchQuery(incidentQuery(key))
      void client.prefetchQuery(suggestionsQuery(key))
    }
  }, [client, next])
}
