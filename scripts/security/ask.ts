import { Agent, type IncomingHttpHeaders, request } from 'node:http'

const PATIENCE_MS = 60_000

/** Whoever asks, by what they send along. */
export type Caller = { name: string; headers: Record<string, string> }
export type Sent = {
  as?: Caller
  headers?: Record<string, string | string[]>
  /** Goes out as JSON. */
  body?: unknown
  /** Goes out as it is, with the content type that `headers` names. */
  raw?: string | Buffer | Buffer[]
}
/** Status 0 where the connection broke, with why as its text. */
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; ms: number }
export type Ask = (method: string, path: string, sent?: Sent) => Promise<Answer>

/**
 * Asks as no browser would let a page ask: any header, any body. Each request comes from an address of its own, as a
 * trusted proxy would tell, so that one attack does not use up the limits of the next. `node:http`, because fetch adds
 * headers of its own.
 */
export function asker(address: string, connections = 16): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })

  return (method, path, { as, headers, body, raw } = {}) =>
    new Promise((resolve) => {
      const begun = performance.now()
      const bytes = body === undefined ? raw : JSON.stringify(body)
      const type = body === undefined ? {} : { 'content-type': 'application/json' }
      const end = (status: number, text: string, got: IncomingHttpHeaders = {}) =>
        resolve({ status, text, headers: got, ms: performance.now() - begun })
      const failed = (error: NodeJS.ErrnoException) => end(0, error.code ?? error.message)

      const all = { 'x-forwarded-for': anyAddress(), ...type, ...as?.headers, ...headers }
      const call = request(`${address}${path}`, { method, agent, headers: all, timeout: PATIENCE_MS })
      call.on('timeout', () => call.destroy(new Error('no answer')))
      call.on('error', failed)
      call.on('response', (response) => {
        if (isEndless(response.headers)) {
          end(response.statusCode!, '', response.headers)
          return call.destroy()
        }
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', failed)
        response.on('end', () => end(response.statusCode!, Buffer.concat(parts).toString(), response.headers))
      })
      if (Array.isArray(bytes)) for (const part of bytes) call.write(part)
      call.end(Array.isArray(bytes) ? undefined : bytes)
    })
}

/** A stream of events says how it stands before it says anything, and never ends. */
function isEndless(headers: IncomingHttpHeaders): boolean {
  return headers['content-type']?.startsWith('text/event-stream') ?? false
}

export function anyAddress(): string {
  const part = () => Math.floor(Math.random() * 254) + 1
  return `10.${part()}.${part()}.${part()}`
}

/** The status that counts: of a batch, that of its only item. */
export function statusOf({ status, text }: Answer): number {
  return status === 207 ? (JSON.parse(text) as { results: { status: number }[] }).results[0]!.status : status
}

/** What a browser would send back of the cookies it was given. */
export function cookieOf({ headers }: Answer): string {
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.slice(0, cookie.indexOf(';'))).join('; ')
}
