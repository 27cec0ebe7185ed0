import type { Scope } from '@/lib/auth/scope'

type Token = { secret: string; scopes: readonly Scope[]; source: string | null }
type Try = { path: string; body?: object; method?: string }

/** A command that shows that the token works, to be pasted into a shell as it is. */
export function curlFor({ secret, scopes, source }: Token, baseUrl: string, at: string): string {
  const { path, body, method } = tryOf(scopes, source ?? 'by-hand', at)
  const lines = [
    `curl -sS ${method ? `-X ${method} ` : ''}${quoted(`${baseUrl}/api/v1${path}`)}`,
    `-H ${quoted(`Authorization: Bearer ${secret}`)}`,
    ...(body ? [`-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify(body))}`] : []),
  ]
  return lines.join(' \\\n  ')
}

const DEPLOYED = { service: 'first-try', sha: 'first-try', environment: 'test', result: 'SUCCESS' }

/** Reading leaves nothing behind, so it comes first; else one record says that somebody tried. */
function tryOf(scopes: readonly Scope[], source: string, at: string): Try {
  const may = (scope: Scope) => scopes.includes(scope)
  const first = { source, externalId: 'first-try' }
  const items = (item: object) => ({ items: [{ ...first, ...item }] })

  if (may('read') || may('read:private')) return { path: '/changes?limit=1' }
  if (may('ingest:changes'))
    return {
      path: '/changes',
      body: items({ title: 'First try', repository: 'first/try', sha: 'first-try', mergedAt: at }),
    }
  if (may('ingest:incidents')) return { path: '/incidents', body: items({ title: 'First try', startedAt: at }) }
  if (may('ingest:deployments')) return { path: '/deployments', body: items({ ...DEPLOYED, finishedAt: at }) }
  if (may('ingest:work-logs'))
    return { path: '/work-logs', body: items({ personEmail: 'first.try@example.com', minutes: 1, startedAt: at }) }
  return { path: '/teams/first-try', method: 'PUT', body: { name: 'First try' } }
}

/** For a POSIX shell: nothing between single quotes is read, so only they need care. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
