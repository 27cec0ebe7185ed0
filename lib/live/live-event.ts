import { z } from 'zod'

/** Whatever else is done is told to nobody, or is only for the audit log. */
export const LIVE_KINDS = ['incident', 'change', 'deployment', 'work-log', 'team', 'service'] as const

/**
 * Something was done to this: which, and never what. `key`: of the incident, or of the one that hours were logged on.
 * `seq` is the place of the audit line, from which one who was cut off goes on.
 */
export const LiveEvent = z.object({
  seq: z.int(),
  kind: z.enum(LIVE_KINDS),
  id: z.uuid(),
  key: z.string().nullable(),
})
export type LiveEvent = z.infer<typeof LiveEvent>

/**
 * `ready`: from here on all is told. `many`: more was done than is told one by one, so whatever is shown may be old.
 * `deliveries`: something came in by a webhook or was read; told to whom the log is open, and nothing of what it was.
 * `here`: nothing, now and then, so that a connection that broke without a word is noticed.
 */
export const LIVE_NAMES = {
  done: 'done',
  ready: 'ready',
  many: 'many',
  deliveries: 'deliveries',
  here: 'here',
} as const

export const LiveQuery = z.strictObject({
  /** For who opens a new connection; one that is opened again sends Last-Event-ID, which goes before. */
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
})
