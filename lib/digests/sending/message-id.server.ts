import 'server-only'
import { env } from '@/lib/env.server'

/** The same whenever the same week of the same digest is sent. */
export function messageIdOf(digestId: string, week: string): string {
  return `<digest-${digestId}-${week}@${new URL(env().BASE_URL).hostname}>`
}
