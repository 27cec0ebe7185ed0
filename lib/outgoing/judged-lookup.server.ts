import 'server-only'
import { lookup as findAddresses, type LookupAddress, type LookupOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { bounds } from './bounds.server'
import { mayPost } from './reach'

/** Finds the addresses of a host when the connection is made, and none where one of them is inside a network. */
export function judgedLookup(host: string): LookupFunction {
  return ((name: string, options: LookupOptions, done: Parameters<LookupFunction>[2]) =>
    findAddresses(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, [])
      if (!found.every(({ address }) => mayPost(address, host, bounds())))
        return done(new Error('its name leads to an address inside a network'), [])
      return options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family)
    })) as LookupFunction
}
