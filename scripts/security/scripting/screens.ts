import { findPages } from '../matrix/routes'
import type { Planted } from './ways-in'

const WINDOWS = ['from=2026-01-05&to=2026-02-02', 'from=2026-02-02&to=2026-03-02', 'from=2026-03-02&to=2026-06-01']
const LISTS = ['/', '/incidents', '/changes', '/deployments', '/hours']
/** What an address may hold, of any page. */
const NAMES = [
  'next',
  'problem',
  'team',
  'service',
  'repository',
  'origin',
  'week',
  'from',
  'cursor',
  'incident',
  'test',
  'a',
  'b',
  'actor',
  'action',
  'q',
  'endpoint',
  'delivery',
  'at',
  'source',
  'severity',
  'title',
  'error',
  'error_description',
]

/** Every page that draws what was planted, found in app itself, so that a new one is walked too. */
export function screensOf(
  { incidents, changes, deliveries, sharePath, spotCheck, importId }: Planted,
  isQuick: boolean,
): string[] {
  const windows = isQuick ? WINDOWS.slice(0, 1) : WINDOWS
  const pages = findPages().filter((page) => !LISTS.includes(page))
  const opened = pages.flatMap((page) => {
    if (page === '/incidents/{id}') return incidents.map((id) => `/incidents/${id}`)
    if (page === '/changes/{id}') return changes.map((id) => `/changes/${id}`)
    if (page === '/changes/spot-checks/{id}') return [`/changes/spot-checks/${spotCheck}`]
    if (page === '/settings/webhooks') return [page, ...deliveries.map((id) => `${page}?delivery=${id}`)]
    if (page === '/settings/imports') return [page, `${page}?import=${importId}`]
    if (page === '/teams') return ['/teams', '/teams?a=xss-1&b=xss-2']
    if (page.startsWith('/teams/{slug}') || page === '/services/{slug}') return [page.replace('{slug}', 'xss-1')]
    if (page.startsWith('/s/')) return [sharePath]
    return [page.replace(/\{.*?\}/g, encodeURIComponent('<img src=x onerror=alert(99)>'))]
  })
  const lists = LISTS.flatMap((list) => windows.map((window) => `${list}?${window}`))
  return [...lists, '/hours?from=2026-01-05&to=2026-06-29&team=xss-1', '/triage?show=all', ...opened]
}

/** Addresses that hold the text wherever an address holds anything. */
export function reflecting(text: string): string[] {
  const half = Math.ceil(NAMES.length / 2)
  // A server takes no address longer than 16 kB.
  const searches = [NAMES.slice(0, half), NAMES.slice(half)].map((names) =>
    new URLSearchParams(names.map((name) => [name, text])).toString(),
  )
  const pages = [
    ...LISTS,
    '/triage',
    '/incidents/new',
    '/sign-in',
    '/set-up',
    '/join',
    '/teams',
    '/settings/audit',
    '/settings/sign-on',
  ]
  return pages.flatMap((page) => searches.map((search) => `${page}?${search}`))
}
