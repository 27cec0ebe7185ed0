import 'server-only'
import { lookup as findAddresses, type LookupAddress, type LookupOptions } from 'node:dns'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { AppError } from '@/lib/errors'
import { isLocal } from './is-local.server'
import { mayReach, whyNotAsk } from './reach'

const PATIENCE_MS = 10_000
const MAX_BYTES = 512_000

type Ask = {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  patienceMs?: number
  maxBytes?: number
}

/**
 * Asks the provider, and follows it nowhere: a redirect is an answer like any other. The address is judged when the
 * connection is made, for a name may lead elsewhere by then.
 */
export async function askProvider(address: string, ask: Ask = {}): Promise<Response> {
  const refusal = whyNotAsk(address, isLocal())
  if (refusal) throw new AppError('unavailable', `${address} ${refusal}`)

  const { method = 'GET', headers = {}, body, patienceMs = PATIENCE_MS, maxBytes = MAX_BYTES } = ask
  const signal = AbortSignal.timeout(patienceMs)
  const { request } = address.startsWith('https:') ? https : http

  return new Promise((resolve, reject) => {
    const failed = ({ message }: Error) =>
      reject(new AppError('unavailable', signal.aborted ? `no answer within ${patienceMs / 1000} seconds` : message))
    const call = request(address, { method, headers, signal, lookup: judgedLookup, agent: false })
    call.on('error', failed)
    call.on('response', (answer) => readAnswer(answer, maxBytes).then(resolve, failed))
    call.end(body)
  })
}

async function readAnswer(answer: IncomingMessage, maxBytes: number): Promise<Response> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) throw new Error(`the answer is longer than ${maxBytes} bytes`)
    parts.push(part)
  }
  const status = answer.statusCode ?? 502
  const told = Object.entries(answer.headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const headers = { 'content-type': '', ...Object.fromEntries(told) }
  return new Response(status === 204 || status === 304 ? null : Buffer.concat(parts), { status, headers })
}

const judgedLookup = ((name: string, options: LookupOptions, done: Parameters<LookupFunction>[2]) =>
  findAddresses(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, [])
    const refused = found.find(({ address }) => !mayReach(address, isLocal()))
    if (refused) return done(new Error(`${name} leads to ${refused.address}, where no provider may be`), [])
    return options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family)
  })) as LookupFunction
