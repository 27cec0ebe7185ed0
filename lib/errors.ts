/** Every way a request can end badly, and the status that says so. */
export const STATUS_OF = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'wrong-method': 405,
  conflict: 409,
  'out-of-date': 412,
  'too-large': 413,
  'unsupported-type': 415,
  invalid: 422,
  'if-match-missing': 428,
  'too-many': 429,
  unavailable: 503,
  internal: 500,
} as const
export type ErrorCode = keyof typeof STATUS_OF

/** Ends the request it is thrown in. `message` is written for the person who will read it. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
    this.name = 'AppError'
  }
}
