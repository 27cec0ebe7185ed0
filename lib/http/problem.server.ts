import 'server-only'
import { failureOf } from '@/lib/db/failure.server'
import { AppError, type ErrorCode, STATUS_OF } from '@/lib/errors'

const TITLES: Record<ErrorCode, string> = {
  malformed: 'The body is not JSON',
  unauthenticated: 'No valid token',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  'wrong-method': 'Not done here',
  conflict: 'In conflict with what is stored',
  'out-of-date': 'Changed by somebody else',
  'too-large': 'Too large',
  'unsupported-type': 'Not JSON',
  invalid: 'Not valid',
  'if-match-missing': 'If-Match is missing',
  'too-many': 'Too many requests',
  unavailable: 'Not available at the moment',
  internal: 'Something broke on our side',
}

const TOO_LONG =
  'This took too long and was stopped. Nothing of it is kept. Ask for less at a time: a shorter range, one team, or fewer records.'
const RETRY_AFTER_SECONDS = '1'

/** The answer to a request that could not be served: RFC 9457. What we did not expect is logged, never shown. */
export function problem(error: unknown, requestId: string): Response {
  const { code, message, details, headers: own } = expected(error, requestId)
  const body = {
    type: `/docs/api#${code}`,
    title: TITLES[code],
    status: STATUS_OF[code],
    detail: message,
    instance: `urn:uuid:${requestId}`,
    ...details,
  }
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'X-Request-Id': requestId })
  if (code === 'unavailable' || code === 'too-many') headers.set('Retry-After', RETRY_AFTER_SECONDS)
  if (code === 'unauthenticated') headers.set('WWW-Authenticate', 'Bearer')
  // The rest of the body is not read, so no other request could follow on this connection: it would wait for nothing.
  if (code === 'too-large') headers.set('Connection', 'close')
  for (const [name, value] of Object.entries(own)) headers.set(name, value)

  return new Response(JSON.stringify(body), { status: STATUS_OF[code], headers })
}

function expected(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error

  const failure = failureOf(error)
  if (failure === 'unreachable' || failure === 'retry')
    return new AppError('unavailable', 'The database does not answer. Nothing of this request is kept: send it again.')

  if (failure === 'timed-out') return new AppError('unavailable', TOO_LONG)

  console.error(JSON.stringify({ level: 'error', requestId, error: String(error), stack: (error as Error)?.stack }))
  return new AppError('internal', 'The request could not be served. Its id is in `instance`.')
}
