import { listQuery } from '@/lib/lists/queries'
import { WorkLogPage } from './work-log'

export const workLogsQuery = (search: Record<string, string>) => listQuery('work-logs', WorkLogPage, search)
