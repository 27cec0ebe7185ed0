import { z } from 'zod'
import { QUESTION } from '@/lib/analytics/query'
import { Day, text } from '@/lib/ingest/fields'

export const MAX_DAYS = 90
export const DEFAULT_DAYS = 14

/** The question as the Overview's address has it: what it leaves out is as the page would show it on that day. */
export const SharedSearch = z
  .strictObject({ ...QUESTION, from: Day.optional(), to: Day.optional() })
  .refine(({ from, to }) => !from || !to || from < to, { error: 'lies before from', path: ['to'] })

const DAYS = { error: `is not a number of days from 1 to ${MAX_DAYS}` }

export const NewShare = z.strictObject({
  name: text(100).refine((name) => name.trim() !== '', { error: 'is blank' }),
  search: SharedSearch,
  days: z.int(DAYS).min(1, DAYS).max(MAX_DAYS, DAYS).default(DEFAULT_DAYS),
})
export type NewShare = z.output<typeof NewShare>
export type SharedQuery = z.output<typeof SharedSearch> & { from: string; to: string }

/** `url` is told once: only a hash of it is kept. */
export const MadeShare = z.object({ id: z.uuid(), url: z.string(), expiresAt: z.iso.datetime() })
export type MadeShare = z.infer<typeof MadeShare>

export const Share = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The first letters of the secret, to tell one link from another. */
  prefix: z.string(),
  search: z.object({ ...QUESTION }),
  createdBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** To the minute. */
  lastUsedAt: z.iso.datetime().nullable(),
})
export type Share = z.infer<typeof Share>

export const ShareList = z.object({ items: z.array(Share), timeZone: z.string() })
export type ShareList = z.infer<typeof ShareList>
