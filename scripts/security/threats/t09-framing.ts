import { createServer } from 'node:http'
import { readdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import type { Browser } from '@playwright/test'
import { inRoot } from '../../launch/root.mjs'
import type { Answer } from '../ask'
import { contextOf, inBrowser } from '../browser/open'
import { read } from '../browser/watch'
import { tryScripts } from '../browser/try-scripts'
import { EXAMPLES } from '../matrix/examples'
import { findPages } from '../matrix/routes'
import { ROWS } from '../matrix/rows'
import { share } from '../people'
import type { Site } from '../site'
import { Tally } from '../tally'
import type { Threat } from '../threat'

export const framing: Threat = { id: 'T09', title: 'Injected scripts, frames, headers', isQuick: true, run }

/** By hand, from the table of threats. */
const EVERYWHERE: [string, RegExp][] = [
  ['strict-transport-security', /max-age=\d{8,}/],
  ['x-content-type-options', /^nosniff$/],
  ['referrer-policy', /^(no-referrer|same-origin|strict-origin)$/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['x-frame-options', /^DENY$/],
]
const PAGE_POLICY = [
  /default-src 'none'/,
  /script-src [^;]*'nonce-[\w+/=-]{16,}'/,
  /object-src 'none'/,
  /base-uri 'none'/,
  /frame-ancestors 'none'/,
  /form-action 'self'/,
  /connect-src 'self'/,
]

async function run(site: Site) {
  const tally = new Tally()
  const { path } = await share(site.ask, site.people.administrator)
  const pages = findPages().map((page) => (page.startsWith('/s/') ? path : page.replace(/\{.*?\}/g, 'nowhere')))
  for (const page of pages) await judgePage(site, tally, page)
  const routes = await judgeRoutes(site, tally)
  await judgeFiles(site, tally)

  const violations = await inBrowser(async (browser) => {
    await frame(browser, site, tally, pages)
    await inject(browser, site, tally)
    return crawl(browser, site, tally, site.isQuick ? pages.slice(0, 6) : pages)
  })
  return tally.outcome(`${pages.length} pages, ${routes} routes, violations ${violations}`)
}

function judgeHeaders(tally: Tally, what: string, { headers }: Answer) {
  for (const [name, wanted] of EVERYWHERE)
    tally.attack(!wanted.test(String(headers[name] ?? '')), `${what} says ${name}: ${String(headers[name])}`)
  tally.attack(headers['x-powered-by'] !== undefined || headers.server !== undefined, `${what} says what serves it`)
  tally.attack(headers['access-control-allow-origin'] !== undefined, `${what} lets other sites read it`)
}

async function judgePage({ ask, people }: Site, tally: Tally, path: string) {
  const sent = { as: people.administrator, headers: { origin: 'https://evil.example' } }
  const [first, second] = [await ask('GET', path, sent), await ask('GET', path, sent)]
  judgeHeaders(tally, path, first)
  const policies = [first, second].map(({ headers }) => String(headers['content-security-policy'] ?? ''))
  for (const part of PAGE_POLICY) tally.attack(!part.test(policies[0]!), `${path} has the policy ${policies[0]}`)
  const script = /script-src ([^;]*)/.exec(policies[0]!)?.[1] ?? ''
  tally.attack(/unsafe-|https?:|\*|data:|blob:/.test(script), `${path} runs scripts of ${script}`)
  const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1])
  tally.attack(nonces[0] === nonces[1], `${path} has the same nonce twice`)
  tally.attack(!first.text.includes(nonces[0]!) && first.status === 200, `${path} does not use its nonce`)
  tally.attack(
    !/no-store|private/.test(String(first.headers['cache-control'])),
    `${path} may be kept by caches: ${String(first.headers['cache-control'])}`,
  )
}

async function judgeRoutes(site: Site, tally: Tally): Promise<number> {
  const reads = ROWS.filter(([route]) => route.startsWith('GET '))
  for (const [route, whose] of reads) {
    const { path } = await EXAMPLES[route]!(site, whose, 'administrator')
    for (const as of [site.people.administrator, site.people.anonymous]) {
      const answer = await site.ask('GET', path, { as, headers: { origin: 'https://evil.example' } })
      judgeHeaders(tally, route, answer)
      tally.attack(
        !/default-src 'none'/.test(String(answer.headers['content-security-policy'])),
        `${route} has no policy`,
      )
      tally.attack(
        !/no-store/.test(String(answer.headers['cache-control'])),
        `${route} may be kept: ${String(answer.headers['cache-control'])}`,
      )
    }
    const preflight = {
      origin: 'https://evil.example',
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'content-type',
    }
    const { headers } = await site.ask('OPTIONS', path, { headers: preflight })
    tally.attack(
      Object.keys(headers).some((name) => name.startsWith('access-control-allow')),
      `${route} lets other sites ask`,
    )
  }
  for (const path of ['/api/v1/nothing', '/api', '/_next/nothing', '/%ff', '/api/v1/incidents/%00'])
    judgeHeaders(tally, path, await site.ask('GET', path))
  for (const method of ['TRACE', 'TRACK', 'DEBUG', 'PROPFIND']) {
    const { status } = await site.ask(method, '/api/v1/incidents')
    tally.attack(status < 400 || status >= 500, `${method} is answered ${status}`)
  }
  return new Set(reads.map(([route]) => route)).size
}

async function judgeFiles({ ask }: Site, tally: Tally) {
  const chunks = readdirSync(inRoot('.next/static/chunks'))
    .filter((file) => /\.(js|css)$/.test(file))
    .slice(0, 5)
  for (const file of chunks) judgeHeaders(tally, file, await ask('GET', `/_next/static/chunks/${file}`))
  for (const path of [
    '/.env',
    '/.git/config',
    '/package.json',
    '/prisma/schema.prisma',
    '/.next/BUILD_ID',
    '/_next/../../package.json',
    '/_next/static/..%2f..%2f..%2fpackage.json',
    '/_next/static/%2e%2e/%2e%2e/server/app-paths-manifest.json',
    '/_next/image?url=http://127.0.0.1/&w=64&q=75',
    '/server.js',
    '/.data/auth-secret',
  ]) {
    const { status, text } = await ask('GET', path)
    tally.attack(
      /AUTH_SECRET|"dependencies"|\[core\]|datasource db|aftermerge_app/.test(text) ||
        (status === 200 && path.includes('manifest')) ||
        status >= 500,
      `${path} is answered ${status}`,
    )
  }
}

/** A page of another site puts ours into a frame. */
async function frame(browser: Browser, site: Site, tally: Tally, pages: string[]) {
  const other = createServer((request, response) => {
    const framed = new URL(request.url!, 'http://here').searchParams.get('of')
    response
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><iframe src="${site.address}${framed}"></iframe>`)
  })
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  const context = await contextOf(
    browser,
    `http://127.0.0.1:${(other.address() as AddressInfo).port}`,
    site.people.anonymous,
  )
  const page = await context.newPage()
  for (const path of pages.slice(0, site.isQuick ? 4 : undefined)) {
    await page.goto(`/?of=${encodeURIComponent(path)}`)
    const inside = page.frames()[1]
    const shown = await inside?.evaluate(() => document.body?.innerText ?? '').catch(() => '')
    tally.attack(
      /Aftermerge|Sign in|Incidents/.test(shown ?? '') && !/refused|blocked/.test(shown ?? ''),
      `${path} is shown in a frame of another site`,
    )
  }
  await context.close()
  await new Promise((closed) => other.close(closed))
}

/** Somebody got an element into the page: what it may then do. */
async function inject(browser: Browser, site: Site, tally: Tally) {
  const context = await contextOf(browser, site.address, site.people.administrator)
  for (const path of ['/', '/settings/audit']) {
    const page = await context.newPage()
    await page.goto(path)
    for (const [what, ran] of await tryScripts(page)) tally.attack(ran, `${what} runs on ${path}`)
    await page.close()
  }
  await context.close()
}

/** What pages do by themselves is refused nothing, or the policy would be loosened one day. */
async function crawl(browser: Browser, site: Site, tally: Tally, pages: string[]): Promise<number> {
  let count = 0
  const context = await contextOf(browser, site.address, site.people.administrator)
  for (const path of pages) {
    const page = await context.newPage()
    await page.goto(path)
    await page.locator('h1, [role=alert]').first().waitFor()
    const { violations } = await read(page)
    tally.attack(violations.length > 0, `${path} was refused ${violations.join('; ')}`)
    count += violations.length
    await page.close()
  }
  await context.close()
  return count
}
