import { github } from './github'
import { gitlab } from './gitlab'
import type { Vendor } from './vendor'

/** Every vendor that may send. To add one is to write its file and its line here. */
export const VENDORS: readonly Vendor[] = [github, gitlab]

export function findVendor(id: string): Vendor | null {
  return VENDORS.find((vendor) => vendor.id === id) ?? null
}
