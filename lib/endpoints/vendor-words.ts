import type { SetUp, Vendor } from '@/lib/vendors/vendor'

/** What the page must know of a vendor; what reads its payloads stays on the server. */
export type VendorWords = Pick<Vendor, 'id' | 'name'> &
  Pick<SetUp, 'where' | 'steps' | 'template' | 'events' | 'token' | 'secretOfTheirs'>

export function vendorWords({ id, name, setUp }: Vendor): VendorWords {
  const { where, steps, template, events, token, secretOfTheirs } = setUp
  return {
    id,
    name,
    where,
    steps,
    events,
    token,
    ...(template && { template }),
    ...(secretOfTheirs && { secretOfTheirs }),
  }
}
