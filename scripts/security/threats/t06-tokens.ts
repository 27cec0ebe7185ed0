import { Scope } from '@/lib/auth/scope'
import { setTimeout as wait } from 'node:timers/promises'
import { type Caller, statusOf } from '../ask'
import { EXAMPLES } from '../matrix/examples'
import { makeToken } from '../people'
import { dumpOf, holdsSecret } from '../secrets'
import type { Site } from '../site'
import { Tally } from '../tally'
import type { Threat } from '../threat'

export const tokens: Threat = {
  id: 'T06',
  title: 'Leaked tokens',
  promise: 'A token opens what its scopes say, is stored nowhere, and is refused once it is revoked',
  run,
}

/** By hand: what each scope opens, and nothing else does. */
const OPENS: Record<string, Scope[]> = {
  'POST /api/v1/incidents': ['ingest:incidents'],
  'POST /api/v1/changes': ['ingest:changes'],
  'POST /api/v1/deployments': ['ingest:deployments'],
  'POST /api/v1/work-logs': ['ingest:work-logs'],
  'PUT /api/v1/teams/{slug}': ['write:teams'],
  'PUT /api/v1/teams/{slug}/roster': ['write:teams'],
  'PUT /api/v1/teams/{slug}/members/{email}': ['write:teams'],
  'PUT /api/v1/services/{slug}': ['write:teams'],
  'GET /api/v1/incidents': ['read'],
  'GET /api/v1/incidents/{id}': ['read'],
  'GET /api/v1/incidents/{id}/events': ['read'],
  'GET /api/v1/changes': ['read'],
  'GET /api/v1/changes/{id}': ['read'],
  'GET /api/v1/deployments': ['read'],
  'GET /api/v1/work-logs': ['read'],
  'GET /api/v1/analytics/failure-rate': ['read'],
  'GET /api/v1/analytics/sre-hours': ['read'],
  'GET /api/v1/analytics/figures': ['read'],
  'GET /api/v1/analytics/times': ['read'],
  'GET /api/v1/analytics/modes': ['read'],
  'GET /api/v1/analytics/register': ['read'],
  'GET /api/v1/spot-checks': ['read'],
  'GET /api/v1/weekly-reviews/{week}': ['read'],
  'GET /api/v1/sources': ['read'],
}

/** Without read, read:private opens nothing and cannot be given. */
const SCOPES = Scope.options.filter((scope) => scope !== 'read:private')

async function run(site: Site) {
  const tally = new Tally()
  const callers = new Map(
    await Promise.all(
      SCOPES.map(
        async (scope) =>
          [scope, await makeToken(site.ask, site.people.administrator, { name: scope, scopes: [scope] })] as const,
      ),
    ),
  )
  for (const [route, scopes] of Object.entries(OPENS))
    for (const [scope, as] of callers) {
      const { path, body } = await EXAMPLES[route]!(site, 'own', 'token')
      const status = statusOf(await site.ask(route.split(' ')[0]!, path, { as, body }))
      tally.attack(status < 400 !== scopes.includes(scope), `${route} with ${scope} alone: ${status}`)
    }

  await asAnotherSource(site, tally)
  await misspelt(site, tally)
  const slowest = await revoke(site, tally)
  await searchDump(site, tally, [...callers.values()])
  return tally.outcome(
    `${callers.size} scopes × ${Object.keys(OPENS).length} routes; refused ${slowest} ms after it was revoked`,
  )
}

/** A token made for one source writes as no other. */
async function asAnotherSource(site: Site, tally: Tally) {
  const as = await makeToken(site.ask, site.people.administrator, {
    name: 'bound',
    scopes: ['ingest:incidents'],
    source: 'pager',
  })
  for (const [source, isTheirs] of [
    ['pager', true],
    ['other', false],
    ['Pager', false],
    ['pager ', false],
  ] as const) {
    const item = { source, externalId: `bound ${source}`, title: 'Bound', startedAt: '2026-03-05T14:05:00Z' }
    const status = statusOf(await site.ask('POST', '/api/v1/incidents', { as, body: { items: [item] } }))
    tally.attack(status < 400 !== isTheirs, `a token of the source pager writes as “${source}”: ${status}`)
  }
}

async function misspelt({ ask, people }: Site, tally: Tally) {
  const good = people.reader.headers.authorization!.slice('Bearer '.length)
  const bad = [
    good.slice(0, -1),
    `${good}0`,
    good.toUpperCase(),
    good.replace('am_live_', 'am_test_'),
    good.slice(8),
    'am_live_',
    `${good.slice(0, 20)}%00`,
    `${good}, ${good}`,
  ]
  for (const secret of bad) {
    const { status } = await ask('GET', '/api/v1/incidents', { headers: { authorization: `Bearer ${secret}` } })
    tally.attack(status !== 401, `a token that is none: ${status}`)
  }
  const elsewhere = [
    ['/api/v1/sources', { 'x-api-key': good }],
    ['/api/v1/sources', { cookie: `aftermerge.session_token=${good}` }],
    ['/api/v1/sources', { authorization: `Basic ${btoa(`token:${good}`)}` }],
    [`/api/v1/incidents?access_token=${good}`, {}],
  ] as const
  for (const [path, headers] of elsewhere) {
    const { status } = await ask('GET', path, { headers })
    tally.attack(
      status !== 401,
      `a token sent where addresses and proxies keep it (${Object.keys(headers).join() || 'query'}): ${status}`,
    )
  }
}

/** How long a token still opens after it was revoked, and after it ran out. */
async function revoke({ ask, sql, people }: Site, tally: Tally): Promise<number> {
  const as = people.administrator
  const endings: ((id: string) => Promise<unknown>)[] = [
    (id) => ask('DELETE', `/api/v1/tokens/${id}`, { as }),
    (id) => sql('update api_tokens set expires_at = now() where id = $1', [id]),
  ]
  let slowest = 0
  for (const ending of endings) {
    const token = await makeToken(ask, as, { name: 'ending', scopes: ['read'] })
    await ask('GET', '/api/v1/sources', { as: token })
    await ending(token.id)
    const ended = performance.now()
    const opens = async () => (await ask('GET', '/api/v1/sources', { as: token })).status !== 401
    while ((await opens()) && performance.now() - ended < 5_000) await wait(20)
    slowest = Math.max(slowest, Math.round(performance.now() - ended))
    tally.attack(slowest > 1_000, `a token opens for ${slowest} ms after it ended`)
  }
  return slowest
}

async function searchDump(site: Site, tally: Tally, callers: Caller[]) {
  const dump = await dumpOf(site)
  for (const { name, headers } of [...callers, site.people.token, site.people.reader]) {
    const secret = headers.authorization!.slice('Bearer '.length)
    const random = secret.slice('am_live_'.length, -9)
    for (const [table, text] of dump) tally.attack(holdsSecret(text, random), `${table} holds the token ${name}`)
    tally.attack(holdsSecret(site.log(), random), `the log holds the token ${name}`)
  }
}
