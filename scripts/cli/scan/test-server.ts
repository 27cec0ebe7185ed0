import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { ChangeItem } from '@/lib/changes/change'
import { IncidentItem } from '@/lib/incidents/incident'
import { FinishedScan, type Scan, type ScanAnswer } from '@/lib/scans/scan'
import { answerOf, type ItemResult } from '@/lib/ingest/batch'

type Asked = { path: string; token: string | undefined; items: { externalId: string }[] }
type Refusing = { status: number; headers?: Record<string, string>; body?: string }

/** A server on the loopback that judges items by the contract, remembers them, and refuses when told to. */
export class TestServer {
  readonly asked: Asked[] = []
  /** The marks that were put, by repository. */
  readonly scans = new Map<string, Scan>()
  /** What the next batches are refused with, one each. */
  readonly refusals: Refusing[] = []
  /** An older server has no such path. */
  keepsScans = true
  private readonly known = new Set<string>()
  private readonly server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      if (request.method !== 'POST') return this.answerScans(request, response, body)
      const refusal = this.refusals.shift()
      response.writeHead(refusal?.status ?? 207, { 'content-type': 'application/json', ...refusal?.headers })
      response.end(refusal ? (refusal.body ?? '{}') : JSON.stringify(this.answer(request, body)))
    })
  })

  async start(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening')
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, 'close')
  }

  private answerScans({ method, url = '' }: IncomingMessage, response: ServerResponse, body: string): void {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1')
    const isKnown = pathname === '/api/v1/scans' && this.keepsScans
    response.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json' })
    if (!isKnown) response.end('{}')
    else if (method === 'PUT') response.end(JSON.stringify(this.keepScan(body)))
    else {
      const scan = this.scans.get(searchParams.get('repository') ?? '') ?? null
      response.end(JSON.stringify({ scan } satisfies ScanAnswer))
    }
  }

  private keepScan(body: string): Scan {
    const finished = FinishedScan.parse(JSON.parse(body))
    const scan = { ...finished, at: new Date().toISOString() }
    this.scans.set(finished.repository, scan)
    return scan
  }

  private answer(request: IncomingMessage, body: string) {
    const path = request.url ?? ''
    const { items } = JSON.parse(body) as { items: { externalId: string }[] }
    this.asked.push({ path, token: request.headers.authorization, items })

    return answerOf(items.map((item, index) => this.judge(path, item, index)))
  }

  private judge(path: string, item: { externalId: string }, index: number): ItemResult {
    const read = (path === '/api/v1/changes' ? ChangeItem : IncidentItem).safeParse(item)
    if (!read.success) {
      const errors = read.error.issues.map(({ path: at, message }) => ({
        pointer: `/${at.join('/')}`,
        detail: message,
      }))
      return { index, status: 422, outcome: 'rejected', errors }
    }
    const isKnown = this.known.has(item.externalId)
    this.known.add(item.externalId)
    return isKnown ? { index, status: 200, outcome: 'duplicate' } : { index, status: 201, outcome: 'created' }
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)

  return Buffer.concat(chunks).toString('utf8')
}
