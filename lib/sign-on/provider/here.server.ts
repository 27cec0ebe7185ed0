import 'server-only'
import { env } from '@/lib/env.server'

/** An address of ours as others must write it. */
export function here(path: string): string {
  return new URL(path, env().BASE_URL).href
}
