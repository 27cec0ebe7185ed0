import { z } from 'zod'
import { Scope } from '@/lib/auth/scope'
import { Source, text } from '@/lib/ingest/fields'

/** What may be known of a token once it was made: never what it opens with. */
export const TokenItem = z.object({
  id: z.uuid(),
  name: z.string(),
  /** How it begins, to tell which one lies in a file. */
  prefix: z.string(),
  scopes: z.array(Scope),
  /** The only source it may write as; null: any. */
  source: z.string().nullable(),
  /** null: the command line. */
  createdBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  lastUsedFrom: z.string().nullable(),
  revokedAt: z.iso.datetime().nullable(),
})
export type TokenItem = z.infer<typeof TokenItem>

export const TokenPage = z.object({ items: z.array(TokenItem), timeZone: z.string() })
export type TokenPage = z.infer<typeof TokenPage>

const DAYS = { error: 'is not a number of days from 1 to 3,650' }

export const NewToken = z.strictObject({
  name: text(100).refine((name) => name.trim() !== '', { error: 'is blank' }),
  scopes: z
    .array(Scope)
    .min(1, { error: 'names nothing that it may do' })
    .refine((scopes) => new Set(scopes).size === scopes.length, { error: 'names something twice' }),
  source: Source.nullish(),
  days: z.int(DAYS).min(1, DAYS).max(3650, DAYS).default(365),
})
export type NewToken = z.infer<typeof NewToken>

/** `secret` is shown once and stored nowhere. */
export const TokenMade = z.object({ id: z.uuid(), secret: z.string(), expiresAt: z.iso.datetime() })
export type TokenMade = z.infer<typeof TokenMade>
