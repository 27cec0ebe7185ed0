import { AppError } from '@/lib/errors'
import { handle } from '@/lib/http/handle.server'

const nowhere = handle<{ nowhere?: string[] }>(async () => {
  throw new AppError('not-found', 'There is nothing at this address. What there is stands at /docs/api.')
})

// Any method, /api/{anything that is no route}: a program is told so in the form of every other error, and not by a page.
export const GET = nowhere
export const POST = nowhere
export const PUT = nowhere
export const PATCH = nowhere
export const DELETE = nowhere
export const OPTIONS = nowhere
