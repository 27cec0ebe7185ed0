import 'server-only'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { bounds } from './bounds.server'
import { judgedLookup } from './judged-lookup.server'
import { whyNotPost } from './reach'

const PATIENCE_MS = 10_000
const MOST_BYTES = 65_536

/**
 * What came of a post. UNREACHED: nothing of it went out, and `isFinal` where asking again would change nothing.
 * UNANSWERED: it went out, at least in part, and nobody answered.
 */
export type Posted =
  | { kind: 'ANSWERED'; status: number; text: string; retryAfter: string | null }
  | { kind: 'UNREACHED'; detail: string; isFinal: boolean }
  | { kind: 'UNANSWERED'; detail: string }

/**
 * Posts JSON to where somebody pointed us, and follows it nowhere. The address is judged when the connection is made,
 * for a name may lead elsewhere by then. No `detail` holds more of the address than its host: the rest may be a secret.
 */
export function post(url: string, body: string, more: Record<string, string> = {}): Promise<Posted> {
  const refusal = whyNotPost(url, bounds())
  if (refusal) return Promise.resolve({ kind: 'UNREACHED', detail: `The webhook’s address ${refusal}.`, isFinal: true })

  const { host, protocol, hostname } = new URL(url)
  const sent = Buffer.from(body)
  const headers = {
    'content-type': 'application/json',
    'content-length': sent.length,
    'user-agent': 'Aftermerge',
    ...more,
  }
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const { request } = protocol === 'https:' ? https : http

  return new Promise((resolve) => {
    let isConnected = false
    const call = request(url, { method: 'POST', headers, signal, lookup: judgedLookup(hostname), agent: false })
    call.on('response', (answer) => void read(answer).then(resolve))
    call.on('error', ({ message }) =>
      resolve(
        isConnected
          ? { kind: 'UNANSWERED', detail: `${host} got it and did not answer.` }
          : unreached(`${host} could not be reached: ${signal.aborted ? 'it took too long' : message}`),
      ),
    )
    // Before the connection stands, with TLS where it is wanted, nothing of ours has gone out.
    const stands = protocol === 'https:' ? 'secureConnect' : 'connect'
    call.on('socket', (socket) => socket.once(stands, () => (isConnected = true)))
    call.end(sent)
  })
}

const unreached = (detail: string): Posted => ({ kind: 'UNREACHED', detail, isFinal: false })

async function read(answer: IncomingMessage): Promise<Posted> {
  const { 'retry-after': retryAfter = null } = answer.headers
  return { kind: 'ANSWERED', status: answer.statusCode ?? 502, text: await beginning(answer), retryAfter }
}

/** No more of it than anybody would look at: an answer that does not end is not waited for. */
async function beginning(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      parts.push(part)
      bytes += part.length
      if (bytes >= MOST_BYTES) break
    }
  } catch {
    // The status is the answer; what else there was is for reading only.
  }
  answer.destroy()
  return Buffer.concat(parts).subarray(0, MOST_BYTES).toString()
}
