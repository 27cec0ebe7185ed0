import { z } from 'zod'
import { Email } from '@/lib/ingest/fields'

export const MOST_RECIPIENTS = 50

/** Whom mail goes to; an address that is there twice is there once. */
export const Recipients = z
  .array(Email)
  .max(MOST_RECIPIENTS, { error: `are more than ${MOST_RECIPIENTS}` })
  .transform((all) => [...new Set(all.map((one) => one.toLowerCase()))])
