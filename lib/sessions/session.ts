import { z } from 'zod'
import { MAX_PASSWORD } from '@/lib/auth/password-length'
import { Email } from '@/lib/ingest/fields'

/** What is asked of a password when it is set is no business of whoever types it here. */
export const Credentials = z.strictObject({ email: Email, password: z.string().min(1).max(MAX_PASSWORD) })
export type Credentials = z.infer<typeof Credentials>
