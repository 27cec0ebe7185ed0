import 'server-only'
import { z } from 'zod'
import { AppError } from '@/lib/errors'
import { askProvider } from '@/lib/sign-on/provider/ask-provider.server'
import { fitting } from '@/lib/vendors/payload'
import { howLongToWait, untilNext } from './how-long-to-wait'

/** A page of a hundred requests with long descriptions. */
const MAX_BYTES = 32 * 1024 * 1024
const PATIENCE_MS = 60_000
/** Longer than its count lasts, a host does not make anybody wait. */
const LONGEST_WAIT_MS = 65 * 60_000

type Wait = (ms: number, why: string) => Promise<void>

/** GitHub's REST API, asked as slowly as it wants to be asked. */
export class GitHubApi {
  /** How often it was asked. */
  asked = 0
  private pauseMs = 0

  constructor(
    private readonly apiUrl: string,
    private readonly token: string,
    private readonly wait: Wait,
  ) {}

  async get<T extends z.ZodType>(path: string, contract: T): Promise<z.output<T>> {
    return (await this.ask(this.urlOf(path), contract)).body
  }

  /** The object, and whether it is all of it: GitHub cuts long ones into pages. */
  async getWhole<T extends z.ZodType>(path: string, contract: T): Promise<{ body: z.output<T>; isWhole: boolean }> {
    const { body, next } = await this.ask(this.urlOf(path), contract)
    return { body, isWhole: next === null }
  }

  /** Every item of a list, a page at a time. Whoever stops asking is not asked for. */
  async *list<T extends z.ZodType>(path: string, item: T): AsyncGenerator<z.output<T>> {
    for (let url: string | null = this.urlOf(path); url !== null;) {
      const page: { body: z.output<T>[]; next: string | null } = await this.ask(url, z.array(item))
      yield* page.body
      url = page.next
    }
  }

  private urlOf(path: string): string {
    return `${this.apiUrl.replace(/\/+$/, '')}${path}`
  }

  private async ask<T extends z.ZodType>(
    url: string,
    contract: T,
  ): Promise<{ body: z.output<T>; next: string | null }> {
    for (let attempt = 0; ; attempt += 1) {
      if (this.pauseMs > 0) await this.wait(this.pauseMs, 'GitHub’s limit is used up')
      this.pauseMs = 0

      const answer = await this.tryAsking(url)
      const waitMs = howLongToWait(answer, attempt, Date.now())
      if (waitMs === null) return { body: this.read(answer, contract), next: this.nextOf(answer) }
      if (waitMs > LONGEST_WAIT_MS) throw refused(answer)
      await this.wait(waitMs, answer.status >= 500 ? 'GitHub does not answer' : 'GitHub asks us to wait')
    }
  }

  private async tryAsking(url: string) {
    this.asked += 1
    try {
      const answer = await askProvider(url, { headers: this.headers(), patienceMs: PATIENCE_MS, maxBytes: MAX_BYTES })
      return { status: answer.status, header: (name: string) => answer.headers.get(name), text: await answer.text() }
    } catch (error) {
      // A connection that broke is as good as a server that did.
      if (!(error instanceof AppError)) throw error
      return { status: 599, header: () => null, text: error.message }
    }
  }

  private read<T extends z.ZodType>(answer: Answer, contract: T): z.output<T> {
    if (answer.status >= 300) throw refused(answer)
    this.pauseMs = untilNext(answer, Date.now())
    return fitting(contract, JSON.parse(answer.text))
  }

  /** Only where it leads to the same host: the token is for no other. */
  private nextOf({ header }: Answer): string | null {
    const next = /<([^>]+)>;\s*rel="next"/.exec(header('link') ?? '')?.[1]
    return next && URL.canParse(next) && new URL(next).origin === new URL(this.apiUrl).origin ? next : null
  }

  private headers(): Record<string, string> {
    return {
      Authorization: `Bearer ${this.token}`,
      Accept: 'application/vnd.github+json',
      'X-GitHub-Api-Version': '2022-11-28',
      'User-Agent': 'Aftermerge',
    }
  }
}

type Answer = { status: number; header: (name: string) => string | null; text: string }

function refused({ status, text }: Answer): AppError {
  if (status === 401) return new AppError('invalid', 'GitHub does not know the token.')
  if (status === 404)
    return new AppError('not-found', 'GitHub knows nothing of that name, or the token may not see it.')
  return new AppError('unavailable', `GitHub answered ${status}: ${text.slice(0, 200)}`)
}
