import ipaddr from 'ipaddr.js'
import { isLoopback } from '@/lib/http/origins'

/**
 * `isLocal`: this Aftermerge is for its machine alone. `listed`: hosts that whoever runs it named, wherever they are.
 * `ports`: what they named beside those that the web has.
 */
export type Bounds = { isLocal: boolean; listed: readonly string[]; ports: readonly number[] }

/** Those of the web. On others stand mail servers and databases, which may take a line of ours for one of theirs. */
const WEB_PORTS = [80, 443, 8080, 8443]

/**
 * Whether we post to this address. A lead names the host, so it must be one of the open internet: what is inside the
 * company's network has to be named by whoever runs this.
 */
export function mayPost(address: string, host: string, { isLocal, listed }: Bounds): boolean {
  if (!ipaddr.isValid(address)) return false
  const range = ipaddr.process(address).range()
  return range === 'unicast' || (range === 'loopback' && isLocal) || (PRIVATE.has(range) && listed.includes(host))
}

/** Never the link or the machine itself: there are the keys that clouds hand out. */
const PRIVATE = new Set(['private', 'uniqueLocal', 'carrierGradeNat'])

/** Why we do not post to this URL; null where we do. Whom its name leads to is asked again when we connect. */
export function whyNotPost(address: string, bounds: Bounds): string | null {
  if (!URL.canParse(address)) return 'is not an address'
  const { protocol, hostname, port, username, password, hash } = new URL(address)
  if (username || password || hash) return 'holds a name, a password or a fragment'
  if (protocol !== 'https:' && !(protocol === 'http:' && bounds.isLocal && isLoopback(hostname)))
    return 'does not begin with https://'

  const literal = hostname.replace(/^\[|\]$/g, '')
  const isRefused =
    hostname === 'localhost' ? !bounds.isLocal : ipaddr.isValid(literal) && !mayPost(literal, hostname, bounds)
  if (isRefused) return 'leads to an address inside a network'
  const isAnyPort = bounds.isLocal && isLoopback(hostname)
  // What a scheme has by itself is left out of an address.
  if (isAnyPort || port === '' || [...WEB_PORTS, ...bounds.ports].includes(Number(port))) return null
  return `names port ${port}, which is none of those that are posted to`
}
