import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pullRequest } from '@/lib/vendors/payload-factory'

type Refusal = { status: number; headers?: Record<string, string>; body?: string }
type Page = { items: unknown; headers?: Record<string, string> }

const PER_PAGE = 2

/** GitHub's REST API on the loopback, in the shape its documentation gives, with lists in pages of two. */
export class TestGitHub {
  readonly asked: string[] = []
  readonly tokens = new Set<string | undefined>()
  /** What the next requests are refused with, one each; `at`: only those whose address holds it. */
  readonly refusals: (Refusal & { at?: string })[] = []
  /** Header fields of the next answers that are not refused. */
  readonly limits: Record<string, string>[] = []
  readonly requests = new Map<number, Record<string, unknown>>()
  readonly reviews = new Map<number, unknown[]>()
  readonly deployments: Record<string, unknown>[] = []
  readonly statuses = new Map<number, unknown[]>()
  private url = ''
  private readonly server = createServer((request, response) => this.answer(request, response))

  async start(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening')
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    return this.url
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, 'close')
  }

  merge(number: number, over: Record<string, unknown> = {}): void {
    const { merged: _, ...listed } = pullRequest({
      number,
      merge_commit_sha: shaOf('a', number),
      head: { ref: `branch-${number}`, sha: shaOf('b', number) },
      html_url: `https://github.com/shop/checkout/pull/${number}`,
      ...over,
    })
    this.requests.set(number, listed)
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url!, this.url)
    this.asked.push(`${pathname}${searchParams.has('page') ? `?page=${searchParams.get('page')}` : ''}`)
    this.tokens.add(request.headers.authorization)
    const at = this.refusals.findIndex((refusal) => pathname.includes(refusal.at ?? ''))
    const refusal = at === -1 ? null : this.refusals.splice(at, 1)[0]!
    if (refusal) return end(response, refusal.status, refusal.headers, refusal.body ?? '{"message":"no"}')

    const page = this.pageOf(pathname, Number(searchParams.get('page') ?? 1))
    if (!page) return end(response, 404, {}, '{"message":"Not Found"}')
    end(response, 200, { ...page.headers, ...this.limits.shift() }, JSON.stringify(page.items))
  }

  private pageOf(path: string, page: number): Page | null {
    const [, number, part] = /^\/repos\/shop\/checkout\/pulls\/(\d+)(?:\/(\w+))?$/.exec(path) ?? []
    const request = this.requests.get(Number(number))
    if (request && !part) return { items: { ...request, merged: true, commits: 1 } }
    if (request && part === 'commits') return { items: [commitOf(shaOf('b', Number(number)), MARKED)] }
    if (request && part === 'reviews') return this.cut(path, this.reviews.get(Number(number)) ?? [], page)

    const sha = /^\/repos\/shop\/checkout\/commits\/(\w+)$/.exec(path)?.[1]
    if (sha)
      return {
        items: {
          ...commitOf(sha, 'Retry (#1)'),
          parents: [{ sha: shaOf('d', 0) }],
          files: [{ filename: 'lib/pay.ts' }],
        },
      }
    const deployment = /^\/repos\/shop\/checkout\/deployments\/(\d+)\/statuses$/.exec(path)?.[1]
    if (deployment) return this.cut(path, this.statuses.get(Number(deployment)) ?? [], page)

    if (path === '/repos/shop/checkout/pulls') return this.cut(path, this.latestFirst(), page)
    if (path === '/repos/shop/checkout/deployments') return this.cut(path, this.deployments, page)
    if (path === '/repos/shop/checkout')
      return {
        items: { full_name: 'shop/checkout', default_branch: 'main', html_url: 'https://github.com/shop/checkout' },
      }
    return null
  }

  private latestFirst(): unknown[] {
    return [...this.requests.values()].toSorted((a, b) => (String(a.updated_at) < String(b.updated_at) ? 1 : -1))
  }

  private cut(path: string, items: unknown[], page: number): Page {
    const next =
      page * PER_PAGE < items.length ? `<${this.url}${path}?page=${page + 1}>; rel="next", <x>; rel="last"` : null
    return { items: items.slice((page - 1) * PER_PAGE, page * PER_PAGE), ...(next && { headers: { link: next } }) }
  }
}

const MARKED = 'Retry once\n\nCo-Authored-By: Claude <noreply@anthropic.com>'

export function shaOf(letter: string, number: number): string {
  return `${letter}${number.toString(16).padStart(39, '0')}`
}

function commitOf(sha: string, message: string) {
  const person = { name: 'Ana', email: 'ana@example.com', date: '2026-03-02T09:00:00Z' }
  return { sha, commit: { message, author: person, committer: person }, author: { login: 'ana' } }
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}, body = ''): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
}
