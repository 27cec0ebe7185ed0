import { z } from 'zod'
import { SuspectChange } from '@/lib/causes/suggestion'
import { IncidentKey } from '@/lib/lists/query'

/** So many rows are in sight and a few below. */
export const MOST_AT_ONCE = 20

/** Incidents by their numbers or ids, with commas between. */
export const SuspectsQuery = z.strictObject({
  incidents: z
    .string()
    .max(1_000)
    .transform((said) => said.split(','))
    .pipe(z.array(IncidentKey).min(1).max(MOST_AT_ONCE)),
})
export type SuspectsQuery = z.output<typeof SuspectsQuery>

/** What one key would confirm as the cause, how much speaks for it and the first of its reasons. */
export const Suspect = z.object({
  change: SuspectChange.pick({ id: true, repository: true, sha: true, number: true, title: true }),
  /** null: somebody suspects it, and nothing that we look at speaks for it. */
  score: z.number().min(0).max(1).nullable(),
  reason: z.string(),
})
export type Suspect = z.infer<typeof Suspect>

/** null: its cause is known, or nothing fits. What is not there for whoever asks is left out. */
export const Suspects = z.object({
  items: z.array(z.object({ incident: z.string(), suspect: Suspect.nullable() })),
})
export type Suspects = z.infer<typeof Suspects>
