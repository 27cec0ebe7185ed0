import { type NextRequest, NextResponse } from 'next/server'
import { PATH_HEADER } from '@/lib/auth/after-sign-in'
import { env } from '@/lib/env.server'
import { contentSecurityPolicy, NONCE_HEADER } from '@/lib/http/content-security-policy'
import { clientAddress } from '@/lib/http/client-address'
import { isOurHost } from '@/lib/http/our-host'
import { secondsOf, TOO_MANY } from '@/lib/limits/too-many-page'

/** Before every page: is it us who was asked for, which scripts may run, and which page it is. Who may see it is asked there. */
export function proxy(request: NextRequest): NextResponse {
  if (!isOurHost(request.headers.get('host'), env().BASE_URL, clientAddress(request.headers)))
    return new NextResponse('This is not the address of this Aftermerge.\n', { status: 403 })

  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set(NONCE_HEADER, nonce)
  headers.set('Content-Security-Policy', policy)
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`)

  const answer = { request: { headers }, headers: { 'Content-Security-Policy': policy } }
  if (request.nextUrl.pathname !== TOO_MANY) return NextResponse.next(answer)

  const seconds = secondsOf(request.nextUrl.searchParams.get('seconds'))
  return NextResponse.next({
    ...answer,
    headers: { ...answer.headers, 'Retry-After': String(seconds) },
    status: 429,
  })
}

/** Pages: not the API, which refuses for itself, nor probes, nor files. */
export const config = { matcher: ['/((?!api(?:/|$)|_next/static/|livez$|readyz$|icon\\.svg$).*)'] }
