import 'server-only'
import { v4 as uuid } from 'uuid'
import { sign } from '@/lib/deliveries/signature.server'
import type { Vendor } from '@/lib/vendors/vendor'
import { addressOf } from './address.server'

/** A command that sends a first delivery as the vendor would, to be pasted into a shell as it is. */
export function trialCommand(vendor: Vendor, id: string, secret: string): string {
  const { headers, idHeader, body } = vendor.setUp.trial
  const all = { ...headers, ...(idHeader && { [idHeader]: uuid() }), ...sign(vendor.signatures[0]!, body, secret) }
  const lines = [
    `curl -sS ${quoted(addressOf({ vendor: vendor.id, id }))}`,
    ...Object.entries(all).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    `--data-binary ${quoted(body)}`,
  ]
  return lines.join(' \\\n  ')
}

/** For a POSIX shell: nothing between single quotes is read, so only they need care. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
