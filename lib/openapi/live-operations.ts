import { LiveQuery } from '@/lib/live/live-event'
import type { Operation } from './operation'

/** What is told as it is done. */
export const LIVE_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/events',
    summary:
      'Server-sent events of what is done from now on, or behind `after` or Last-Event-ID. `done` names a thing that something was done to, `ready` says that all is told from here on, `many` that more was done than is told one by one, `deliveries` that something came in by a webhook or was read, to whom the log is open, `here` that the connection stands.',
    access: { action: 'read', kind: 'incident' },
    query: LiveQuery,
    answer: { status: 200, contract: null },
  },
]
