/** What this page's own scripts and styles are marked with; set by the proxy. */
export const NONCE_HEADER = 'x-nonce'

/**
 * What a page may load and run: only what carries the nonce of this one answer, and what that loads itself. Charts are
 * placed by style attributes, which run nothing. `eval` and the open line are what development reloads with.
 */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  const own = `'self' 'nonce-${nonce}'`
  return [
    `default-src 'none'`,
    `script-src ${own} 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src ${own}`,
    `style-src-elem ${isDevelopment ? `'self' 'unsafe-inline'` : own}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
