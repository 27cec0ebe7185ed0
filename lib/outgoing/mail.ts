import { z } from 'zod'

/** Whether mail can be sent; `lacks`: the variables that are to be set for it. */
export const MailState = z.object({ from: z.string().nullable(), lacks: z.array(z.string()) })
export type MailState = z.infer<typeof MailState>

/** A mail as it is read: in plain text, and in HTML where there is more to show. */
export type Mail = { subject: string; text: string; html?: string }
