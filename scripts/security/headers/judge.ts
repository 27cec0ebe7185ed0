import { readdirSync } from 'node:fs'
import { inRoot } from '../../launch/root.mjs'
import type { Answer } from '../ask'
import { EXAMPLES } from '../matrix/examples'
import { ROWS } from '../matrix/rows'
import type { Site } from '../site'
import type { Tally } from '../tally'

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

function judgeHeaders(tally: Tally, what: string, { headers }: Answer) {
  for (const [name, wanted] of EVERYWHERE)
    tally.attack(!wanted.test(String(headers[name] ?? '')), `${what} says ${name}: ${String(headers[name])}`)
  tally.attack(headers['x-powered-by'] !== undefined || headers.server !== undefined, `${what} says what serves it`)
  tally.attack(headers['access-control-allow-origin'] !== undefined, `${what} lets other sites read it`)
}

export async function judgePage({ ask, people }: Site, tally: Tally, path: string) {
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

export async function judgeRoutes(site: Site, tally: Tally): Promise<number> {
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

export async function judgeFiles({ ask }: Site, tally: Tally) {
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
