import ipaddr from 'ipaddr.js'

const HALF_BYTES = 8

/** Whom an address is counted for. One subscriber has a whole /64 of IPv6, so its addresses count together. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address.slice(0, 64)
  const known = ipaddr.process(address)
  if (known.kind() === 'ipv4') return known.toString()
  return `${ipaddr.fromByteArray([...known.toByteArray().slice(0, HALF_BYTES), ...new Array<number>(HALF_BYTES).fill(0)])}/64`
}
