import { z } from 'zod'
import { Slug } from '@/lib/ingest/fields'

/** Whose week is reviewed: one team's, or everybody's. */
export const ScopeQuery = z.strictObject({ team: Slug.optional() })
export type ScopeQuery = z.output<typeof ScopeQuery>
