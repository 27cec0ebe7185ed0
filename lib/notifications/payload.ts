import type { Told } from './told'

/** What a webhook is posted, as Standard Webhooks wants it. The same each time it is sent. */
export function payloadOf({ type, at, data }: Told, url: string): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), data: { ...data, url } })
}
