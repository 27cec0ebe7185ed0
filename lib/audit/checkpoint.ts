import { z } from 'zod'

/** How far the chain had come, signed: it is kept outside of the database, so that cutting off the end is seen. */
export const Checkpoint = z.object({
  at: z.iso.datetime(),
  seq: z.int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Checkpoint = z.infer<typeof Checkpoint>
