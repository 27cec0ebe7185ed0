/** Which page was asked for; set by the proxy, for a page cannot see its own address. */
export const PATH_HEADER = 'x-aftermerge-path'

export function signInPath(wanted: string | null): string {
  return wanted && wanted !== '/' ? `/sign-in?next=${encodeURIComponent(wanted)}` : '/sign-in'
}

/** A path of ours or the overview: a link must not lead elsewhere through our sign-in. */
export function afterSignIn(next: string | null): string {
  if (!next || !URL.canParse(next, 'http://here')) return '/'
  const { origin, pathname, search } = new URL(next, 'http://here')
  // Browsers read a backslash as a slash, and two of them begin another host.
  return origin === 'http://here' && !/^\/[/\\]/.test(pathname) ? `${pathname}${search}` : '/'
}
