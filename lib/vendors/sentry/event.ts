import { z } from 'zod'
import { valueAt } from '../mapping'
import { VendorTime } from '../payload'
import { instantOf } from '../told-incident'

/** Under what the header that says when it was sent stands beside the body. */
export const SENT_AT = 'sentry-hook-timestamp'

export const Time = VendorTime.nullish()
export const Text = z.string().nullish()
export const Id = z.union([z.string().min(1), z.number()]).transform(String)

/** When it was sent, in whole seconds, which is when it was done. */
export function sentAt(payload: unknown): string | undefined {
  const said = valueAt(payload, SENT_AT)
  return typeof said === 'string' ? instantOf(said) : undefined
}

/** Later than the time before, where nothing says by how much. */
export function justAfter(at: string): string {
  return new Date(Date.parse(at) + 1).toISOString()
}

/** Issue alerts and issues tell of the same thing. */
export function issueId(id: string): string {
  return `issue/${id}`
}
