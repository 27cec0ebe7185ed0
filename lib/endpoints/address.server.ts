import 'server-only'
import { env } from '@/lib/env.server'

/** What the vendor is given. */
export function addressOf({ vendor, id }: { vendor: string; id: string }): string {
  return new URL(`/api/webhooks/${vendor}/${id}`, env().BASE_URL).href
}
