import { z } from 'zod'
import { IncidentStatus, Severity } from '@/lib/incidents/incident'

export const RelatedIncident = z.object({
  key: z.string(),
  title: z.string(),
  severity: Severity.nullable(),
  status: IncidentStatus,
  service: z.string().nullable(),
  startedAt: z.iso.datetime(),
})
export type RelatedIncident = z.infer<typeof RelatedIncident>

/** `why`: what they have in common, in words, the strongest first. */
export const SimilarIncident = RelatedIncident.extend({ why: z.array(z.string()).min(1) })
export type SimilarIncident = z.infer<typeof SimilarIncident>

/** What is private to another team is not told, wherever it stands. `similar`: the likest first, of 90 days before it or after. */
export const Related = z.object({
  duplicateOf: RelatedIncident.nullable(),
  duplicates: z.array(RelatedIncident),
  similar: z.array(SimilarIncident),
  timeZone: z.string(),
})
export type Related = z.infer<typeof Related>
