import { z } from 'zod'
import { Recipients } from '@/lib/outgoing/recipients'
import { Slug, Url } from '@/lib/ingest/fields'
import { MailState } from '@/lib/outgoing/mail'

export const DigestWay = z.enum(['MAIL', 'WEBHOOK'])
export type DigestWay = z.infer<typeof DigestWay>

/** UNCLEAR: it may have gone out, and is not sent again by itself. MISSED: nothing of ours ran in time. */
export const DigestStatus = z.enum(['DUE', 'SENDING', 'SENT', 'FAILED', 'UNCLEAR', 'MISSED'])
export type DigestStatus = z.infer<typeof DigestStatus>

/** What came of one week of a digest on one way. */
export const Sending = z.object({
  week: z.string(),
  way: DigestWay,
  status: DigestStatus,
  dueAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  attempts: z.int(),
  detail: z.string().nullable(),
})
export type Sending = z.infer<typeof Sending>

/** Who is sent the review of a team, or of everybody. Of the webhook only its host is told, for the rest is a secret. */
export const Digest = z.object({
  id: z.uuid(),
  /** null: of all teams. */
  team: z.object({ slug: z.string(), name: z.string() }).nullable(),
  /** Of Monday, as clocks in the reporting zone show it. */
  hour: z.int(),
  recipients: z.array(z.string()),
  webhookHost: z.string().nullable(),
  isOn: z.boolean(),
  /** null: it is turned off. */
  nextAt: z.iso.datetime().nullable(),
  /** The latest of each way. */
  last: z.array(Sending),
  createdBy: z.string().nullable(),
  version: z.int(),
})
export type Digest = z.infer<typeof Digest>

export const DigestPage = z.object({ items: z.array(Digest), timeZone: z.string(), mail: MailState })
export type DigestPage = z.infer<typeof DigestPage>

const HOUR = { error: 'is not an hour from 0 to 23' }
const Hour = z.int(HOUR).min(0, HOUR).max(23, HOUR)

export const NewDigest = z
  .strictObject({
    team: Slug.nullish(),
    hour: Hour,
    recipients: Recipients.default([]),
    webhook: Url.nullish(),
    isOn: z.boolean().default(true),
  })
  .refine(({ recipients, webhook }) => recipients.length > 0 || webhook, {
    error: 'are missing: name somebody, or a webhook',
    path: ['recipients'],
  })
export type NewDigest = z.output<typeof NewDigest>

/** What is left out stays; null takes the webhook away. Whose it is stays for good. */
export const DigestChange = z.strictObject({
  hour: Hour.optional(),
  recipients: Recipients.optional(),
  webhook: Url.nullish(),
  isOn: z.boolean().optional(),
})
export type DigestChange = z.output<typeof DigestChange>

/** What came of a test, on each way that the digest has. */
export const DigestTest = z.object({
  week: z.string(),
  results: z.array(z.object({ way: DigestWay, status: DigestStatus, detail: z.string().nullable() })),
})
export type DigestTest = z.infer<typeof DigestTest>

/** What a digest would say of the last week that is over. */
export const DigestPreview = z.object({ week: z.string(), subject: z.string(), text: z.string() })
export type DigestPreview = z.infer<typeof DigestPreview>
