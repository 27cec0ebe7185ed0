import 'server-only'
import { env } from '@/lib/env.server'
import { isLoopback } from '@/lib/http/origins'

/** Whether this Aftermerge is for this machine alone; only then may the provider be on it too. */
export function isLocal(): boolean {
  return isLoopback(new URL(env().BASE_URL).hostname)
}
