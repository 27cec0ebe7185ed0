import { z } from 'zod'

/** What a token may do. `read` leaves out what is private to a team. */
export const Scope = z.enum([
  'ingest:incidents',
  'ingest:changes',
  'ingest:deployments',
  'ingest:work-logs',
  'write:teams',
  'read',
  'read:private',
])
export type Scope = z.infer<typeof Scope>
