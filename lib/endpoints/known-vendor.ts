import { AppError } from '@/lib/errors'
import type { Vendor } from '@/lib/vendors/vendor'
import { findVendor, VENDORS } from '@/lib/vendors/vendors'

/** Ends the request where the body names none of ours. */
export function knownVendor(id: string): Vendor {
  const vendor = findVendor(id)
  if (vendor) return vendor
  const detail = `is none of ${VENDORS.map((known) => known.id).join(', ')}`
  throw new AppError('invalid', 'The body does not fit.', { errors: [{ pointer: '/vendor', detail }] })
}
