import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Adoption, AmountByOrigin } from './adoption'
import { ask } from './ask.server'
import { countMerged, type Merged } from './count-merged.server'
import type { Origin } from '@/lib/origins/origin'
import type { AnalyticsQuery } from './query'
import { whyNoShares } from './withhold'

/** How much of what was merged in the range each origin wrote, and how much of it is known at all. */
export async function readAdoption(query: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<Adoption> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(query, asOf)
  const rows = await countMerged(question)

  const origins = amounts(rows)
  const changes = total(origins)
  const why = changes === 0 ? 'no changes were merged in this range' : whyNoShares(changes, question.query)
  return {
    ...question.asked,
    origins,
    changes,
    coverage: why ? null : coverage(origins),
    ...(why && { why }),
    weeks: question.weeks.map(({ week, from }) => {
      const inWeek = amounts(rows.filter((row) => row.week === week))
      return { week, from, origins: inWeek, coverage: why ? null : coverage(inWeek) }
    }),
  }
}

function amounts(rows: Merged[]): AmountByOrigin {
  const of = (origin: Origin) => {
    const mine = rows.filter((row) => row.origin === origin)
    return {
      changes: mine.reduce((sum, { changes }) => sum + changes, 0),
      lines: mine.reduce((sum, { lines }) => sum + lines, 0),
    }
  }
  return { AI: of('AI'), HUMAN: of('HUMAN'), MIXED: of('MIXED'), UNKNOWN: of('UNKNOWN') }
}

function total({ AI, HUMAN, MIXED, UNKNOWN }: AmountByOrigin): number {
  return AI.changes + HUMAN.changes + MIXED.changes + UNKNOWN.changes
}

function coverage(origins: AmountByOrigin): number | null {
  const changes = total(origins)
  return changes === 0 ? null : (changes - origins.UNKNOWN.changes) / changes
}
