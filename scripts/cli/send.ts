import { setTimeout as wait } from 'node:timers/promises'
import type { z } from 'zod'
import { type AftermergeClient, newClient } from '@/lib/client/client'
import { BatchAnswer } from '@/lib/ingest/batch'
import { type FinishedScan, Scan, ScanAnswer } from '@/lib/scans/scan'
import { TelemetryRuleList } from '@/lib/telemetry/rule'

/** The server cannot be reached, or will not have us. The message is for the person at the terminal. */
export class SendError extends Error {
  override name = 'SendError'
}

export type Target = { url: string; token: string }
export type Patience = { tries: number; firstTries: number; waitMs: number; firstWaitMs: number; timeoutMs: number }

/** Who has never answered is more likely misspelt than busy, so that is found out sooner. */
const PATIENCE: Patience = { tries: 8, firstTries: 4, waitMs: 180_000, firstWaitMs: 500, timeoutMs: 60_000 }
const BUSY = new Set([429, 502, 503, 504])

/** What takes batches. */
export type BatchPath = '/api/v1/changes' | '/api/v1/incidents' | '/api/v1/deployments' | '/api/v1/work-logs'

/** Asks Aftermerge, and waits where it asks for it, for so long in all and not longer. */
export class Sender {
  private patience: number
  private hasAnswered = false
  private readonly client: AftermergeClient

  constructor(
    private readonly target: Target,
    private readonly limits: Patience = PATIENCE,
  ) {
    this.patience = limits.waitMs
    this.client = newClient({ ...target, fetch: (request) => this.reach(request) })
  }

  /** `items` are JSON already. A body that is too large for the server goes in halves. */
  async post(path: BatchPath, items: readonly string[]): Promise<BatchAnswer> {
    const body = `{"items":[${items.join(',')}]}`
    const answer = await this.heard(this.client.POST(path, { body: { items: [] }, bodySerializer: () => body }))
    if (answer.response.status === 413 && items.length > 1) return this.postHalves(path, items)

    return this.read(answer, BatchAnswer)
  }

  /** How far a repository was scanned; null where the server keeps no such mark, as an older one. */
  async readScan(repository: string): Promise<ScanAnswer | null> {
    const answer = await this.heard(this.client.GET('/api/v1/scans', { params: { query: { repository } } }))
    return answer.response.status === 404 ? null : this.read(answer, ScanAnswer)
  }

  /** Answers whether the server keeps such marks. */
  async keepScan(scan: FinishedScan): Promise<boolean> {
    const answer = await this.heard(this.client.PUT('/api/v1/scans', { body: scan }))
    if (answer.response.status === 404) return false
    this.read(answer, Scan)
    return true
  }

  /** The team's own rules; null where an older server has none. */
  async readTelemetryRules(): Promise<TelemetryRuleList | null> {
    const answer = await this.heard(this.client.GET('/api/v1/telemetry-rules'))
    return answer.response.status === 404 ? null : this.read(answer, TelemetryRuleList)
  }

  private async postHalves(path: BatchPath, items: readonly string[]): Promise<BatchAnswer> {
    const half = Math.ceil(items.length / 2)
    const first = await this.post(path, items.slice(0, half))
    const second = await this.post(path, items.slice(half))
    const summary = { ...first.summary }
    for (const [outcome, count] of Object.entries(second.summary)) summary[outcome as keyof typeof summary] += count

    return { results: [...first.results, ...second.results.map((r) => ({ ...r, index: r.index + half }))], summary }
  }

  private async reach(request: Request): Promise<Response> {
    for (let tried = 1; ; tried += 1) {
      const response = await this.tryOnce(request.clone())
      if (response instanceof Response) this.hasAnswered = true
      if (response instanceof Response && !BUSY.has(response.status)) return response

      const tries = this.hasAnswered ? this.limits.tries : this.limits.firstTries
      const pause = askedPause(response) ?? this.limits.firstWaitMs * 2 ** (tried - 1)
      if (tried >= tries || pause > this.patience) throw new SendError(givingUp(this.target.url, response))
      this.patience -= pause
      await wait(pause)
    }
  }

  private async tryOnce(request: Request): Promise<Response | Error> {
    try {
      return await fetch(request, { signal: AbortSignal.timeout(this.limits.timeoutMs) })
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  /** What is no JSON is not Aftermerge's. */
  private async heard<T extends Answer>(asked: Promise<T>): Promise<T> {
    try {
      return await asked
    } catch (error) {
      throw error instanceof SyntaxError ? this.isNotOurs() : error
    }
  }

  private read<T>({ data, error, response }: Answer, contract: z.ZodType<T>): T {
    if (!response.ok) throw new SendError(refusal(this.target.url, response.status, error))
    const answer = contract.safeParse(data)
    if (!answer.success) throw this.isNotOurs()

    return answer.data
  }

  private isNotOurs(): SendError {
    return new SendError(`${this.target.url} answered something that is not Aftermerge's.`)
  }
}

type Answer = { data?: unknown; error?: unknown; response: Response }

/** `Retry-After` is a number of seconds or a date. */
function askedPause(response: Response | Error): number | null {
  const header = response instanceof Error ? null : response.headers.get('retry-after')
  if (!header) return null
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now()

  return Number.isNaN(ms) ? null : Math.max(0, ms)
}

function refusal(url: string, status: number, problem: unknown): string {
  if (status === 401) return `${url} does not know this token. Make one with: npm run cli -- token create`

  const detail = problem && typeof problem === 'object' && 'detail' in problem ? ` ${String(problem.detail)}` : ''
  if (status === 403) return `${url} knows this token, but it may not do that.${detail}`
  return `${url} answered ${status}.${detail}`
}

function givingUp(url: string, last: Response | Error): string {
  if (last instanceof Response) return `${url} is busy (${last.status}) and stayed so. Try again later.`
  const cause = last.cause instanceof Error ? last.cause.message : last.message

  return `${url} cannot be reached: ${cause || last.message}`
}
