import type { z } from 'zod'
import type { FieldError } from '@/lib/ingest/batch'

const MAX_SHOWN = 20

/** What is wrong and where, as JSON pointers (RFC 6901). An unknown key is pointed at itself. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap(toFieldErrors).slice(0, MAX_SHOWN)
}

function toFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), detail: 'is not a known key' }))
  return [{ pointer: pointer(issue.path), detail: issue.message }]
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 200)}`).join('')
}
