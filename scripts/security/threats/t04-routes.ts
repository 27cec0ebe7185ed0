import type { Principal } from '../matrix/example'
import { EXAMPLES } from '../matrix/examples'
import { findPages, findRoutes } from '../matrix/routes'
import { PRINCIPALS, ROWS } from '../matrix/rows'
import { statusOf } from '../ask'
import { PRIVATE_WORD } from '../records'
import type { Site } from '../site'
import { Tally } from '../tally'
import type { Threat } from '../threat'

export const routes: Threat = {
  id: 'T04',
  title: 'Missing authorisation, foreign rows',
  promise: 'Every route answers each role what its row of the matrix says, and nobody else’s private things',
  run,
}

async function run(site: Site) {
  const tally = new Tally()
  const found = findRoutes()
  const listed = new Set(ROWS.map(([route]) => route))
  for (const route of found) tally.attack(!listed.has(route), `${route} is not in the matrix`)
  for (const route of listed) tally.attack(!found.includes(route), `${route} is in the matrix and is no route`)

  let cells = 0
  for (const [route, whose, statuses] of ROWS) {
    if (!found.includes(route)) continue
    for (const [index, wanted] of statuses.trim().split(/\s+/).entries()) {
      const principal = PRINCIPALS[index]!
      const status = await statusFor(site, route, whose, principal)
      tally.attack(status !== Number(wanted), `${route} ${whose} as ${principal}: ${status}, not ${wanted}`)
      cells += 1
    }
  }
  await lookElsewhere(site, tally)
  await walkPages(site, tally)
  return tally.outcome(`${found.length} routes × ${PRINCIPALS.length} principals, ${cells} cells`)
}

async function statusFor(site: Site, route: string, whose: (typeof ROWS)[number][1], principal: Principal) {
  const example = EXAMPLES[route]
  if (!example) return `no example of ${route}`
  const { path, body, raw, headers, as = site.people[principal] } = await example(site, whose, principal)
  const ours: Record<string, string> = as.headers.authorization ? {} : { origin: site.address }
  return statusOf(await site.ask(route.split(' ')[0]!, path, { as, body, raw, headers: { ...headers, ...ours } }))
}

/** Where the private things of the other team could still show: lists, searches, answers, versions. */
async function lookElsewhere({ ask, people, records }: Site, tally: Tally) {
  const range = 'from=2026-01-05&to=2026-06-29'
  const places = [
    '/api/v1/incidents?limit=200',
    `/api/v1/incidents?limit=200&team=${records.other.team}`,
    '/api/v1/incidents?limit=200&severity=critical',
    '/api/v1/work-logs?limit=200',
    `/api/v1/work-logs?incident=${records.other.secret}`,
    '/api/v1/changes?limit=200',
    `/api/v1/changes/${records.other.change}`,
    `/api/v1/changes/${records.other.change}/events`,
    `/api/v1/incidents/${records.own.incident}/suggestions`,
    `/api/v1/triage/suspects?incidents=${records.own.incident},${records.other.secret}`,
    '/api/v1/sources',
    `/api/v1/analytics/failure-rate?${range}`,
    `/api/v1/analytics/sre-hours?${range}`,
    ...['figures', 'times', 'modes', 'register'].map((question) => `/api/v1/analytics/${question}?${range}`),
    ...['', '/incidents', '/changes', '/deployments', '/hours'].map((page) => `${page || '/'}`),
    `/incidents/${records.other.secret}`,
  ]
  for (const as of [people.anonymous, people.viewer, people.engineer, people.lead, people.reader])
    for (const path of places) {
      const { text } = await ask('GET', path, { as })
      tally.attack(text.includes(`${PRIVATE_WORD} of beta`), `${path} tells ${as.name} of what is private to beta`)
    }
}

/** Pages for those who signed in show nothing to those who did not, however they ask. */
async function walkPages({ ask, records, people }: Site, tally: Tally) {
  const disguises: Record<string, string>[] = [
    {},
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-aftermerge-path': '/sign-in' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { 'x-original-url': '/sign-in', 'x-rewrite-url': '/sign-in' },
  ]
  for (const page of findPages().filter((page) => !/^\/(sign-in|set-up|join|s)\b/.test(page))) {
    const path = page.replace('/incidents/{id}', `/incidents/${records.own.incident}`)
    const known = path.replace('/changes/{id}', `/changes/${records.own.change}`).replace(/\{.*\}/, 'nowhere')
    for (const headers of disguises) {
      const { status, text } = await ask('GET', known, { as: people.anonymous, headers })
      const shows = /Checkout answers 500|Retry the payment call|Team alpha|alpha-api/.test(text)
      tally.attack(shows || status >= 500, `${known} shows ${Object.keys(headers).join() || 'nobody'} ${status}`)
    }
  }
}
