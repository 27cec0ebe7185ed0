import type { SetUp, Vendor } from '@/lib/vendors/vendor'

/** What the page must know of a vendor; what reads its payloads stays on the server. */
export type VendorWords = Pick<Vendor, 'id' | 'name'> & Pick<SetUp, 'where' | 'steps' | 'events' | 'token'>

export function vendorWords({ id, name, setUp }: Vendor): VendorWords {
  const { where, steps, events, token } = setUp
  return { id, name, where, steps, events, token }
}
