import ipaddr from 'ipaddr.js'
import { isLoopback } from '@/lib/http/origins'

/** A company's provider may well have an address of the company's own. */
const RANGES = new Set(['unicast', 'private', 'uniqueLocal', 'carrierGradeNat'])
/** In those ranges, yet where clouds hand their machines their keys. */
const METADATA = new Set(['fd00:ec2::254', '100.100.100.200', '168.63.129.16'])

/** Whether we ask at this address: never at one that only this machine, its link or its cloud can see. */
export function mayReach(address: string, isLocal: boolean): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  const range = parsed.range()
  return (RANGES.has(range) && !METADATA.has(parsed.toString())) || (range === 'loopback' && isLocal)
}

/** Why we do not ask at this URL; null where we do. Whom its name leads to is asked again when we connect. */
export function whyNotAsk(address: string, isLocal: boolean): string | null {
  if (!URL.canParse(address)) return 'is not an address'
  const { protocol, hostname, username, password, hash } = new URL(address)

  if (username || password || hash) return 'holds a name, a password or a fragment'
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal && isLoopback(hostname)))
    return 'does not begin with https://'
  const literal = hostname.replace(/^\[|\]$/g, '')
  const isRefused = hostname === 'localhost' ? !isLocal : ipaddr.isValid(literal) && !mayReach(literal, isLocal)
  return isRefused ? 'leads to an address where no provider of identities may be' : null
}
