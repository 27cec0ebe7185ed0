import { z } from 'zod'
import { Asked } from './query'

/**
 * How far the changes merged in the range came: how many of them are deployed, and of these how many are linked to an
 * incident. Of a part of the organisation `linked` is null where an origin has few deployed changes; `why` says which.
 */
export const Funnel = z.object({
  ...Asked,
  merged: z.int(),
  deployed: z.int(),
  linked: z.int().nullable(),
  why: z.string().optional(),
})
export type Funnel = z.infer<typeof Funnel>
