import { setTimeout as wait } from 'node:timers/promises'
import type { z } from 'zod'
import { BatchAnswer } from '@/lib/ingest/batch'

/** The server cannot be reached, or will not have us. The message is for the person at the terminal. */
export class SendError extends Error {
  override name = 'SendError'
}

export type Target = { url: string; token: string }
export type Patience = { tries: number; firstTries: number; waitMs: number; firstWaitMs: number; timeoutMs: number }

/** Who has never answered is more likely misspelt than busy, so that is found out sooner. */
const PATIENCE: Patience = { tries: 8, firstTries: 4, waitMs: 180_000, firstWaitMs: 500, timeoutMs: 60_000 }
const BUSY = new Set([429, 502, 503, 504])

/** Posts batches, and waits where the server asks for it, for so long in all and not longer. */
export class Sender {
  private patience: number
  private hasAnswered = false

  constructor(
    private readonly target: Target,
    private readonly limits: Patience = PATIENCE,
  ) {
    this.patience = limits.waitMs
  }

  /** `items` are JSON already. A body that is too large for the server goes in halves. */
  async post(path: string, items: readonly string[]): Promise<BatchAnswer> {
    const response = await this.reach('POST', path, `{"items":[${items.join(',')}]}`)
    if (response.status === 207) return this.read(response, BatchAnswer)
    if (response.status === 413 && items.length > 1) return this.postHalves(path, items)

    throw new SendError(await refusal(this.target.url, response))
  }

  /** What the server says at this path; null where it has none, as an older one. */
  async get<T>(path: string, contract: z.ZodType<T>): Promise<T | null> {
    const response = await this.reach('GET', path)
    if (response.status === 404) return null
    if (response.status === 200) return this.read(response, contract)

    throw new SendError(await refusal(this.target.url, response))
  }

  /** Answers whether the server has such a path. */
  async put(path: string, body: unknown): Promise<boolean> {
    const response = await this.reach('PUT', path, JSON.stringify(body))
    if (response.status === 200 || response.status === 404) return response.status === 200

    throw new SendError(await refusal(this.target.url, response))
  }

  private async postHalves(path: string, items: readonly string[]): Promise<BatchAnswer> {
    const half = Math.ceil(items.length / 2)
    const first = await this.post(path, items.slice(0, half))
    const second = await this.post(path, items.slice(half))
    const summary = { ...first.summary }
    for (const [outcome, count] of Object.entries(second.summary)) summary[outcome as keyof typeof summary] += count

    return { results: [...first.results, ...second.results.map((r) => ({ ...r, index: r.index + half }))], summary }
  }

  private async reach(method: string, path: string, body?: string): Promise<Response> {
    for (let tried = 1; ; tried += 1) {
      const response = await this.tryOnce(method, path, body)
      if (response instanceof Response) this.hasAnswered = true
      if (response instanceof Response && !BUSY.has(response.status)) return response

      const tries = this.hasAnswered ? this.limits.tries : this.limits.firstTries
      const pause = askedPause(response) ?? this.limits.firstWaitMs * 2 ** (tried - 1)
      if (tried >= tries || pause > this.patience) throw new SendError(givingUp(this.target.url, response))
      this.patience -= pause
      await wait(pause)
    }
  }

  private async tryOnce(method: string, path: string, body?: string): Promise<Response | Error> {
    try {
      return await fetch(`${this.target.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${this.target.token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body }),
        redirect: 'manual',
        signal: AbortSignal.timeout(this.limits.timeoutMs),
      })
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  private async read<T>(response: Response, contract: z.ZodType<T>): Promise<T> {
    const answer = contract.safeParse(await response.json().catch(() => null))
    if (!answer.success) throw new SendError(`${this.target.url} answered something that is not Aftermerge's.`)

    return answer.data
  }
}

/** `Retry-After` is a number of seconds or a date. */
function askedPause(response: Response | Error): number | null {
  const header = response instanceof Error ? null : response.headers.get('retry-after')
  if (!header) return null
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now()

  return Number.isNaN(ms) ? null : Math.max(0, ms)
}

async function refusal(url: string, response: Response): Promise<string> {
  if (response.status === 401) return `${url} does not know this token. Make one with: npm run cli -- token create`
  if (response.status === 403) return `${url} knows this token, but it may not send changes.`

  const problem: unknown = await response.json().catch(() => null)
  const detail = problem && typeof problem === 'object' && 'detail' in problem ? ` ${String(problem.detail)}` : ''
  return `${url} answered ${response.status}.${detail}`
}

function givingUp(url: string, last: Response | Error): string {
  if (last instanceof Response) return `${url} is busy (${last.status}) and stayed so. Try again later.`
  const cause = last.cause instanceof Error ? last.cause.message : last.message

  return `${url} cannot be reached: ${cause || last.message}`
}
