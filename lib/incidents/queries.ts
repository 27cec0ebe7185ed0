import { queryOptions } from '@tanstack/react-query'
import { History } from '@/lib/audit/history'
import { listQuery, pathOf } from '@/lib/lists/queries'
import { api } from '@/lib/query/api'
import { IncidentDetail, IncidentPage } from './incident'

export const incidentsQuery = (search: Record<string, string>) => listQuery('incidents', IncidentPage, search)

const LATEST = 5

/** The last few of a service, whenever they began. */
export function latestIncidentsQuery(service: string) {
  return queryOptions({
    queryKey: ['incidents', 'latest', service] as const,
    queryFn: ({ signal }) => api(IncidentPage, pathOf('incidents', { service, limit: String(LATEST) }), { signal }),
  })
}

export function incidentQuery(name: string) {
  return queryOptions({
    queryKey: ['incidents', name] as const,
    queryFn: ({ signal }) => api(IncidentDetail, `/incidents/${name}`, { signal }),
  })
}

export function incidentHistoryQuery(name: string) {
  return queryOptions({
    queryKey: ['incidents', name, 'events'] as const,
    queryFn: ({ signal }) => api(History, `/incidents/${name}/events`, { signal }),
  })
}
