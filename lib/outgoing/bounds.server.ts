import 'server-only'
import { isLocal } from '@/lib/sign-on/provider/is-local.server'
import type { Bounds } from './reach'

/** Where webhooks may be: WEBHOOK_HOSTS names, by commas, those inside the company's network, WEBHOOK_PORTS more ports. */
export function bounds(): Bounds {
  return { isLocal: isLocal(), listed: named('WEBHOOK_HOSTS'), ports: named('WEBHOOK_PORTS').map(Number) }
}

function named(variable: string): string[] {
  const words = (process.env[variable] ?? '').split(',').map((word) => word.trim().toLowerCase())
  return words.filter((word) => word !== '')
}
