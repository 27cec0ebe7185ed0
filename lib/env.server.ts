import 'server-only'
import { z } from 'zod'

const Env = z.object({ DATABASE_URL: z.string().min(1, { error: 'DATABASE_URL is not set' }) })

/** Read when first needed and never at import, so that a build needs no secret. */
export function env() {
  return Env.parse(process.env)
}
