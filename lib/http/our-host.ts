import { isLoopback } from './origins'

/**
 * Whether a request came by a name of ours. Any other name may have been pointed here by whoever owns it, so that a
 * page of theirs could read our answers. This machine may always call itself by its own names, whatever the port: it
 * may stand behind a tunnel.
 */
export function isOurHost(host: string | null, baseUrl: string, client: string): boolean {
  const base = new URL(baseUrl)
  const asked = `${base.protocol}//${host}`
  if (!host || !URL.canParse(asked)) return false

  const { hostname } = new URL(asked)
  if (isLoopback(hostname)) return isLoopback(base.hostname) || isThisMachine(client)
  return new URL(asked).host === base.host
}

function isThisMachine(client: string): boolean {
  return isLoopback(client.includes(':') ? `[${client}]` : client)
}
