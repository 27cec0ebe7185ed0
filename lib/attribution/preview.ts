import { z } from 'zod'
import { Origin } from '@/lib/origins/origin'

const Flow = z.object({ from: Origin, to: Origin, changes: z.int() })
export type Flow = z.infer<typeof Flow>

/** What would change, with nothing written. Where not all of `of` changes could be looked at in time, `looked` is less. */
export const Preview = z.object({
  of: z.int(),
  looked: z.int(),
  /** Of how many the origin would be another. */
  changes: z.int(),
  flows: z.array(Flow),
  teams: z.array(Flow.extend({ team: z.string().nullable() })),
  /** Some of them, the latest first. */
  sample: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      repository: z.string(),
      mergedAt: z.iso.datetime(),
      from: Origin,
      to: Origin,
    }),
  ),
  timeZone: z.string(),
})
export type Preview = z.infer<typeof Preview>
