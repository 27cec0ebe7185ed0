/** Set by the process that serves, from the connection and the proxies it trusts; one that comes in is thrown away. */
export const CLIENT_ADDRESS_HEADER = 'x-aftermerge-client'

/** Where a request came from; in development, where nobody says so, this machine. */
export function clientAddress(headers: Headers): string {
  return headers.get(CLIENT_ADDRESS_HEADER) ?? '127.0.0.1'
}
