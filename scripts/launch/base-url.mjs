import { BlockList, isIP } from 'node:net'
import { isLoopback } from './address.mjs'
import { Refusal } from './refusal.mjs'

/**
 * Where people reach us, by BASE_URL; null leaves it to the port that is taken. `isLocal`: nobody but this machine
 * does. `warning` is a sentence for whoever starts it.
 * @param {string} host that is listened on
 * @param {string} [given]
 */
export function readBaseUrl(host, given = process.env.BASE_URL) {
  if (!given && isLoopback(host)) return { baseUrl: null, isLocal: true, warning: null }
  if (!given) {
    throw new Refusal(
      `HOST=${host} lets other machines in. Say under which address they come: BASE_URL=https://aftermerge.example.com`,
    )
  }

  const { origin, protocol, hostname } = parse(given)
  const name = hostname.replace(/^\[|\]$/g, '')
  if (isLoopback(name)) return local(host, origin)
  if (protocol === 'https:') return { baseUrl: origin, isLocal: false, warning: null }
  if (isPrivate(name)) return { baseUrl: origin, isLocal: false, warning: IN_THE_CLEAR }
  throw new Refusal(
    `BASE_URL=${given} would send passwords and session cookies in the clear through other people's networks. Put a proxy with TLS in front of ${host} and use https.`,
  )
}

const IN_THE_CLEAR =
  'BASE_URL is http: whoever listens in on that network can read passwords and session cookies. A proxy with TLS ends that.'

function parse(given) {
  const url = URL.canParse(given) ? new URL(given) : null
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  if (isOrigin) return url
  throw new Refusal(`BASE_URL=${given} is not where a site begins. It looks like https://aftermerge.example.com`)
}

/** Who comes first makes the administrator where only this machine comes, so no other may then. */
function local(host, origin) {
  if (isLoopback(host)) return { baseUrl: origin, isLocal: true, warning: null }
  throw new Refusal(
    `HOST=${host} lets other machines in, and BASE_URL=${origin} is this machine alone. Name the address by which they come, or leave HOST out.`,
  )
}

const PRIVATE = new BlockList()
PRIVATE.addSubnet('10.0.0.0', 8)
PRIVATE.addSubnet('172.16.0.0', 12)
PRIVATE.addSubnet('192.168.0.0', 16)
PRIVATE.addSubnet('169.254.0.0', 16)
PRIVATE.addSubnet('100.64.0.0', 10)
PRIVATE.addSubnet('fc00::', 7, 'ipv6')
PRIVATE.addSubnet('fe80::', 10, 'ipv6')

/** An address that no route leads to from outside, or a name that only such a network knows. */
function isPrivate(name) {
  if (isIP(name)) return PRIVATE.check(name, isIP(name) === 6 ? 'ipv6' : 'ipv4')
  return !name.includes('.') || /\.(local|internal|lan|home\.arpa)$/.test(name)
}
