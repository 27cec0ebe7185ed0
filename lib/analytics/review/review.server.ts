import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { REVIEW_STATES } from '@/lib/changes/states'
import { db } from '@/lib/db/client.server'
import { ORIGINS, Origin } from '@/lib/origins/origin'
import { stillNeededWithin, withinMargin } from '@/lib/stats/non-inferiority'
import { wilsonInterval } from '@/lib/stats/proportion'
import { riskDifference } from '@/lib/stats/risk-difference'
import { ask, type Question } from '../ask.server'
import { contrastOf, groupsOf } from '../compare'
import { cohortOf } from '../count-changes.server'
import { anywhere, fates, SUMS } from '../fates.server'
import type { AnalyticsQuery } from '../query'
import { type Count, type CountsByOrigin, sumByOrigin } from '../rate'
import { withheldIn } from '../withhold'
import { whyNoParts } from '../withhold-parts'
import { CLEAN_MARGIN } from './clean-margin'
import type { CleanDifference, OriginReview, Review } from './review'

const Row = z.object({
  origin: Origin,
  state: z.enum(REVIEW_STATES),
  changes: z.int(),
  mature: z.int(),
  failed: z.int(),
})
type Row = z.infer<typeof Row>

/** Whether AI-written code passes review as cleanly, and how what passed cleanly fared. Critical is always SEV1 and SEV2. */
export async function readReview(wish: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<Review> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(wish, asOf)
  const { query } = question
  const rows = await countReviewed(question)

  const counts = sumByOrigin(rows)
  const contrast = contrastOf(query, counts)
  const reviewed = reviewedIn(rows)
  const few = withheldIn(reviewed, query, contrast)
  const hidden = withheldIn(counts, query, contrast)
  const groups = groupsOf(reviewed, query, contrast)
  const difference = differenceOf(groups, few.ai ?? few.other)
  const of = (origin: Origin) => {
    const parts = rows.filter((row) => row.origin === origin)
    const clean = parts.find(({ state }) => state === 'clean') ?? NONE
    const rest = { mature: counts[origin].mature - clean.mature }
    return originReview(parts, few[origin], hidden[origin] ?? whyNoParts([clean, rest], query)[0])
  }

  return {
    ...question.asked,
    origins: { AI: of('AI'), HUMAN: of('HUMAN'), MIXED: of('MIXED'), UNKNOWN: of('UNKNOWN') },
    difference,
    contrast,
    claim: withinMargin(intervalOf(difference), CLEAN_MARGIN),
  }
}

/** From the counts that are kept, and from rows where none are; what goes live ahead of the moment is not there yet. */
async function countReviewed(question: Question): Promise<Row[]> {
  const afterwards = new Date(question.asOf.getTime() + 1)
  const to = question.to < afterwards ? question.to : afterwards
  const cohort = { ...cohortOf(question), severity: 'critical' as const, to }
  return z.array(Row).parse(
    await db('asking').$queryRaw`
      with ${fates(cohort, anywhere)}
      select origin::text as origin, (${[...REVIEW_STATES]}::text[])[review] as state, ${SUMS}
        from fates
       group by origin, review`,
  )
}

const NONE: Count = { changes: 0, mature: 0, failed: 0 }

/** The reviewed ones of each origin as whole, and the clean ones as the part, in the words of a failure rate. */
function reviewedIn(rows: readonly Row[]): CountsByOrigin {
  const counts = sumByOrigin([])
  for (const origin of ORIGINS) {
    const reviewed = changesIn(rows, origin, 'clean', 'not-clean')
    counts[origin] = { changes: reviewed, mature: reviewed, failed: changesIn(rows, origin, 'clean') }
  }
  return counts
}

function changesIn(rows: readonly Row[], of: Origin, ...states: Row['state'][]): number {
  return rows
    .filter(({ origin, state }) => origin === of && states.includes(state))
    .reduce((sum, { changes }) => sum + changes, 0)
}

function originReview(parts: readonly Row[], why: string | undefined, whyCritical: string | undefined): OriginReview {
  const amount = (state: Row['state']) => parts.find((part) => part.state === state) ?? NONE
  const clean = amount('clean')
  const reviewed = clean.changes + amount('not-clean').changes
  const rest = { reviewed, unreviewed: amount('unreviewed').changes, unknown: amount('unknown').changes }
  return { ...rest, ...cleanOf(clean.changes, reviewed, why), ...criticalOf(clean, why ?? whyCritical) }
}

function cleanOf(clean: number, reviewed: number, why: string | undefined) {
  const interval = wilsonInterval(clean, reviewed)
  if (why) return { clean: null, cleanRate: null, low: null, high: null, why }
  if (!interval) return { clean: 0, cleanRate: null, low: null, high: null, why: 'no reviewed changes' }
  return { clean, cleanRate: clean / reviewed, ...interval }
}

function criticalOf({ changes, mature, failed }: Count, why: string | undefined) {
  const none = { criticalAfterCleanRate: null, criticalLow: null, criticalHigh: null }
  if (why) return { cleanMature: null, criticalAfterClean: null, ...none, criticalWhy: why }

  const interval = wilsonInterval(failed, mature)
  if (interval)
    return {
      cleanMature: mature,
      criticalAfterClean: failed,
      criticalAfterCleanRate: failed / mature,
      criticalLow: interval.low,
      criticalHigh: interval.high,
    }
  const criticalWhy =
    changes > 0 ? 'all cleanly reviewed changes are still in follow-up' : 'no cleanly reviewed changes'
  return { cleanMature: 0, criticalAfterClean: 0, ...none, criticalWhy }
}

function differenceOf({ ai, other }: { ai: Count; other: Count }, withheld: string | undefined): CleanDifference {
  const sizes = { reviewed: ai.mature, contrastReviewed: other.mature }
  const none = { value: null, low: null, high: null, ...sizes, changesNeeded: null }
  if (withheld) return { ...none, why: withheld }

  const difference = riskDifference(ai.failed, ai.mature, other.failed, other.mature)
  if (!difference)
    return {
      ...none,
      why: ai.mature === 0 ? 'no reviewed change is known to be AI-written' : 'no reviewed changes to compare with',
    }
  const isOpen = withinMargin(difference, CLEAN_MARGIN) === 'UNDECIDED'
  const needed = stillNeededWithin(ai.failed, ai.mature, other.failed, other.mature, CLEAN_MARGIN)
  return { ...difference, ...sizes, changesNeeded: isOpen ? needed : null }
}

function intervalOf({ low, high }: CleanDifference): { low: number; high: number } | null {
  return low === null || high === null ? null : { low, high }
}
