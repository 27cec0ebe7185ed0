import type { Reading } from '@/lib/vendors/fact'
import { cut, UnfitPayload } from '@/lib/vendors/payload'
import type { Rules, Vendor } from '@/lib/vendors/vendor'

const LONGEST_NAME = 200

type Kept = { event: string; headers: unknown; body: Uint8Array }

/** What a delivery tells, or a sentence on what is wrong with it; and what its vendor calls the event. Writes nothing. */
export function readPayload(vendor: Vendor, kept: Kept, rules: Rules): { named: string; reading: Reading | string } {
  const headers = kept.headers as Record<string, string>
  let named = kept.event
  try {
    const payload = vendor.parse(textOf(kept.body), (name) => headers[name] ?? null)
    named = cut(vendor.eventIn?.(payload) ?? named, LONGEST_NAME)
    return { named, reading: vendor.read(named, payload, rules) }
  } catch (error) {
    if (error instanceof UnfitPayload) return { named, reading: error.message }
    throw error
  }
}

function textOf(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw new UnfitPayload('The body is not UTF-8.')
  }
}
