import ipaddr from 'ipaddr.js'
import { Refusal } from './refusal.mjs'

/** The same name as in lib/http/client-address.ts, which reads it. */
const CLIENT = 'x-aftermerge-client'
const TOLD_BY_PROXIES = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto']

/**
 * Answers what writes onto each request where it came from. `trusted` are the addresses and networks of proxies,
 * comma separated: only what they say about others is believed. Nothing else that a proxy tells is used.
 * @param {string} [trusted]
 */
export function clientNamer(trusted = '') {
  const networks = trusted
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(readNetwork)
  const isTrusted = (address) => networks.some(([network, bits]) => isWithin(address, network, bits))

  /** @param {import('node:http').IncomingMessage} request */
  return function nameClient({ headers, socket }) {
    headers[CLIENT] = clientOf(socket.remoteAddress, headers['x-forwarded-for'], isTrusted)
    for (const name of TOLD_BY_PROXIES) delete headers[name]
  }
}

/** Each proxy adds whom it heard from at the end, so the list is believed from there on, as long as proxies speak. */
function clientOf(peer, forwardedFor, isTrusted) {
  let client = readAddress(peer)
  if (!client) return 'unknown'

  const told = String(forwardedFor ?? '').split(',')
  while (isTrusted(client) && told.length > 0) {
    const before = readAddress(told.pop().trim())
    if (!before) break
    client = before
  }
  return client.toString()
}

/** With or without a port; an IPv4 address in IPv6 clothes is what it is; null for anything else. */
function readAddress(text = '') {
  const [, bare = text] = /^\[(.+)\](?::\d+)?$/.exec(text) ?? /^([\d.]+):\d+$/.exec(text) ?? []
  return ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare) ? ipaddr.process(bare) : null
}

function readNetwork(text) {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
  const address = readAddress(text)
  if (!address)
    throw new Refusal(`TRUSTED_PROXIES holds ${text}, which is neither an address nor a network like 10.0.0.0/8.`)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

function isWithin(address, network, bits) {
  return address.kind() === network.kind() && address.match(network, bits)
}
