import { z } from 'zod'
import { Slug } from '@/lib/ingest/fields'

/** The services that one calls or reads from: a fault in them may show in it. */
export const Dependencies = z.object({ dependsOn: z.array(z.string()) })
export type Dependencies = z.infer<typeof Dependencies>

export const DependenciesSetUp = z.strictObject({ dependsOn: z.array(Slug).max(200) })
export type DependenciesSetUp = z.infer<typeof DependenciesSetUp>

/** A service as the page of the settings has it. */
export type DependingService = { slug: string; name: string; dependsOn: string[]; mayWrite: boolean }
