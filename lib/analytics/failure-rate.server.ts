import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { findCovering } from '@/lib/spot-checks/find-covering.server'
import { claimAboutTwice } from '@/lib/stats/verdict'
import { ask } from './ask.server'
import { adjustedOf, boundsOf, contrastOf, decidedRatioOf, groupsOf } from './compare'
import { correctedOf } from './correct'
import { type Counted, countChanges, countUndeployed } from './count-changes.server'
import type { FailureRate } from './failure-rate'
import type { AnalyticsQuery } from './query'
import { rateOf, ratesOf, sumByOrigin } from './rate'
import { withheldIn } from './withhold'

/** Does AI-written code fail more often here? `asOf` decides which changes are mature. */
export async function readFailureRate(query: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<FailureRate> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(query, asOf)
  const [{ weeks, strata }, undeployed, check] = await Promise.all([
    countChanges(question),
    countUndeployed(question),
    findCovering(query),
  ])

  const counts = sumByOrigin(weeks)
  const contrast = contrastOf(query, counts)
  const why = withheldIn(counts, query, contrast)
  const ratio = decidedRatioOf(groupsOf(counts, query, contrast), why)
  const compared = [...byStratum(strata).values()].map((cells) => groupsOf(sumByOrigin(cells), query, contrast))

  return {
    ...question.asked,
    origins: ratesOf(counts, why),
    undeployed,
    datedByMerge: weeks.reduce((sum, { datedByMerge }) => sum + datedByMerge, 0),
    ratio,
    contrast,
    claim: claimAboutTwice(ratio),
    adjusted: adjustedOf(compared, ratio, why),
    corrected: correctedOf(counts, query, contrast, check, why),
    bounds: boundsOf(counts, query, why),
    weeks: question.weeks.map(({ week, from }) => {
      const inWeek = sumByOrigin(weeks.filter((cell) => cell.week === week))
      const { ai, other } = groupsOf(inWeek, query, contrast)
      return {
        week,
        from,
        origins: ratesOf(inWeek, why),
        compared: { ai: rateOf(ai, why.ai), other: rateOf(other, why.other) },
      }
    }),
  }
}

function byStratum(cells: Counted[]): Map<string, Counted[]> {
  const strata = new Map<string, Counted[]>()
  for (const cell of cells) {
    const key = JSON.stringify([cell.team, cell.service, cell.size])
    strata.set(key, [...(strata.get(key) ?? []), cell])
  }
  return strata
}
