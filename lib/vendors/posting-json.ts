import type { SetUp, Vendor } from './vendor'

/** Vendors that tell of incidents in JSON, and name what they tell and which delivery it is nowhere but in it. */
export const POSTING_JSON = {
  scopes: ['ingest:incidents'],
  keeps: ['content-type', 'user-agent'],
  deliveryId: () => null,
  event: () => '',
} as const satisfies Partial<Vendor>

/** A delivery to try it with, made anew for each who looks, where what it tells of is of that moment. */
export function trialOf(make: () => object): SetUp['trial'] {
  return {
    headers: { 'Content-Type': 'application/json' },
    get body() {
      return JSON.stringify(make())
    },
  }
}
