import { z } from 'zod'
import { Day, RepositoryName, Slug } from '@/lib/ingest/fields'

export const FollowUp = z.enum(['7', '30', '90'])
export const SeverityScope = z.enum(['all', 'critical'])
export const CertaintyScope = z.enum(['confirmed', 'suspected'])
export const MixedScope = z.enum(['separate', 'ai'])
export const ContrastChoice = z.enum(['auto', 'human', 'rest'])

/**
 * What a question is asked about. `from` and `to` are days in the reporting time zone, half-open: `to` is not counted.
 * Values are text because they come from a URL; the defaults are the dictionary's.
 */
export const QUESTION = {
  from: Day,
  to: Day,
  team: Slug.optional(),
  service: Slug.optional(),
  repository: RepositoryName.optional(),
  followUp: FollowUp.default('30'),
  severity: SeverityScope.default('critical'),
  certainty: CertaintyScope.default('confirmed'),
  mixed: MixedScope.default('separate'),
  contrast: ContrastChoice.default('auto'),
}

export const AnalyticsQuery = z
  .strictObject(QUESTION)
  .refine(({ from, to }) => from < to, { error: 'lies before from', path: ['to'] })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 10 * 366 * 86_400_000, {
    error: 'lies more than ten years after from',
    path: ['to'],
  })
export type AnalyticsQuery = z.output<typeof AnalyticsQuery>

/** As it is worked out: `fewPeople` is why no split of it is told, where the team it looks at has few people. */
export type AskedQuery = AnalyticsQuery & { fewPeople?: string }

/** Two groups to compare need this many mature changes each before the human one is taken alone. */
export const MIN_HUMAN_CHANGES = 30

/** What every answer begins with: when it was true, and what exactly was asked. */
export const Asked = {
  asOf: z.iso.datetime(),
  timeZone: z.string(),
  query: z.object({
    from: z.string(),
    to: z.string(),
    team: z.string().optional(),
    service: z.string().optional(),
    repository: z.string().optional(),
    followUp: FollowUp,
    severity: SeverityScope,
    certainty: CertaintyScope,
    mixed: MixedScope,
    contrast: ContrastChoice,
  }),
}
