/** The pages that exist, in the order people walk them. */
export const PAGES = [
  { href: '/', name: 'Overview' },
  { href: '/incidents', name: 'Incidents' },
  { href: '/changes', name: 'Changes' },
  { href: '/hours', name: 'Hours' },
] as const

export function isCurrent(href: string, path: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
}
