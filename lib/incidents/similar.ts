import { z } from 'zod'
import { Slug, text } from '@/lib/ingest/fields'
import { Incident } from './incident'

/** What somebody is about to write down. */
export const SimilarQuery = z.strictObject({ title: text(500), service: Slug.optional() })
export type SimilarQuery = z.output<typeof SimilarQuery>

export const SimilarIncident = Incident.pick({
  id: true,
  key: true,
  title: true,
  severity: true,
  status: true,
  service: true,
  startedAt: true,
}).extend({
  /** How many of the words that tell something are in both. */
  common: z.int(),
})
export type SimilarIncident = z.infer<typeof SimilarIncident>

/** The most alike first. */
export const SimilarIncidents = z.object({ items: z.array(SimilarIncident) })
export type SimilarIncidents = z.infer<typeof SimilarIncidents>
