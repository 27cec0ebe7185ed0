import { z } from 'zod'

export const ActorKind = z.enum(['PERSON', 'TOKEN', 'ENDPOINT', 'SHARE', 'SYSTEM'])
export type ActorKind = z.infer<typeof ActorKind>

/** One thing that was done, as its line in the audit trail tells it. `seq` is null where it is older than the chain. */
export const AuditEntry = z.object({
  id: z.string(),
  seq: z.int().nullable(),
  at: z.iso.datetime(),
  actor: z.object({ kind: ActorKind, id: z.uuid().nullable(), name: z.string() }),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  /** What it was done to, as it is called now, and where its page is; null where it is gone or has none. */
  record: z.object({ name: z.string(), path: z.string().nullable() }).nullable(),
  before: z.unknown(),
  after: z.unknown(),
  requestId: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const AuditPage = z.object({
  items: z.array(AuditEntry),
  nextCursor: z.string().nullable(),
  timeZone: z.string(),
})
export type AuditPage = z.infer<typeof AuditPage>
