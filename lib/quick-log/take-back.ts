import { send } from '@/lib/query/send'
import type { Unsent } from './unsent'

/** What was logged is never deleted: an incident is set aside, with who did and why. Null where nothing takes it back. */
export function takeBackOf(path: Unsent['path'], id: string): (() => Promise<void>) | null {
  if (path !== '/incidents') return null
  return () => send('PUT', `/incidents/${id}/set-aside`, { as: 'NOT_AN_INCIDENT', reason: 'Logged by mistake' })
}
