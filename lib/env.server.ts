import 'server-only'
import { z } from 'zod'

const Env = z.object({
  DATABASE_URL: z.string().min(1, { error: 'DATABASE_URL is not set' }),
  /** Where people reach us. The process that serves sets it to its own address where nobody named one. */
  BASE_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3000'),
  /** Of one token; a person has a tenth. */
  API_REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(60_000),
  /** For how long what a vendor sent is kept as it came. */
  DELIVERY_BODY_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
})

/** Read when first needed and never at import, so that a build needs no secret. */
export function env() {
  return Env.parse(process.env)
}

/** What sessions and links are signed with. Its strength is judged where the app is started. */
export function authSecret(): string {
  return z.string().min(32, { error: 'AUTH_SECRET is not set' }).parse(process.env.AUTH_SECRET)
}
