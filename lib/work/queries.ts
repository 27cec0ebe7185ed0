import { queryOptions } from '@tanstack/react-query'
import { listQuery } from '@/lib/lists/queries'
import { api } from '@/lib/query/api'
import { WorkWeek } from './week'
import { WorkLogPage } from './work-log'

export const workLogsQuery = (search: Record<string, string>) => listQuery('work-logs', WorkLogPage, search)

/** One's own week; null: that of today. */
export function weekQuery(week: string | null) {
  return queryOptions({
    queryKey: ['work-logs', 'week', week] as const,
    queryFn: ({ signal }) => api(WorkWeek, `/work-logs/week${week ? `?week=${week}` : ''}`, { signal }),
  })
}
