type Page = { href: string; name: string }

/** The pages that exist, in the order people walk them. */
export const PAGES: readonly Page[] = [
  { href: '/', name: 'Overview' },
  { href: '/triage', name: 'Triage' },
  { href: '/incidents', name: 'Incidents' },
  { href: '/review', name: 'Review' },
  { href: '/changes', name: 'Changes' },
  { href: '/hours', name: 'Hours' },
  { href: '/teams', name: 'Teams' },
]

/** Those that a phone has room for beside the rest. */
export const NEAREST = PAGES.filter(({ href }) => ['/', '/triage', '/review'].includes(href))

export function isCurrent(href: string, path: string): boolean {
  if (href === '/changes' && path === '/deployments') return true
  if (href === '/teams' && path.startsWith('/services/')) return true
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
}
