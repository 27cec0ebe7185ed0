import type { z } from 'zod'
import type { Action, Resource } from '@/lib/auth/policy'

/** Who may ask: `anyone` may come without a name, `signed-in` is for people alone, else the policy says. */
export type Access = 'anyone' | 'signed-in' | { action: Action; kind: Resource['kind'] }

/** One thing the API does: what it takes, what it answers, and who may ask. */
export type Operation = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  summary: string
  access: Access
  query?: z.ZodType
  body?: z.ZodType
  /** The body is bytes as they are, and no JSON. */
  takesBytes?: true
  /** An edit of the version that was read: it names that in If-Match. A path: where that is read, if not here. */
  isEdit?: true | string
  /** null: an answer without a body. */
  answer: { status: number; contract: z.ZodType | null }
}
