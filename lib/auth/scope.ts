import { z } from 'zod'

/** What a token may do. */
export const Scope = z.enum([
  'ingest:incidents',
  'ingest:changes',
  'ingest:deployments',
  'ingest:work-logs',
  'write:teams',
  'read',
])
export type Scope = z.infer<typeof Scope>
