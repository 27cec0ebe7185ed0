import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { belonging, isLinked } from '@/lib/changes/outcome.server'
import { firstSlot } from '@/lib/counts/first-slots.server'
import { changesInGaps, splitSpans } from '@/lib/counts/split-spans.server'
import { db } from '@/lib/db/client.server'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import { Origin } from '@/lib/origins/origin'
import { ask, type Question } from './ask.server'
import { cohortOf } from './count-changes.server'
import { anywhere, ofThese } from './fates.server'
import type { Funnel } from './funnel'
import type { AnalyticsQuery, AskedQuery } from './query'
import { isNarrowed, MIN_CHANGES_SHOWN } from './withhold'

const Row = z.object({ origin: Origin, merged: z.int(), deployed: z.int(), linked: z.int() })
type Row = z.infer<typeof Row>

/** How many of the changes merged in the range were deployed, and how many of those are linked to incidents. */
export async function readFunnel(query: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<Funnel> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(query, asOf)
  const rows = await countLinked(question)

  const why = whyNoLinks(rows, question.query)
  return {
    ...question.asked,
    merged: sum(rows, 'merged'),
    deployed: sum(rows, 'deployed'),
    linked: why ? null : sum(rows, 'linked'),
    ...(why && { why }),
  }
}

/** From the counts that are kept, and from rows where none are. */
async function countLinked(question: Question): Promise<Row[]> {
  const cohort = cohortOf(question)
  const { from, to } = cohort
  return z.array(Row).parse(
    await db('asking').$queryRaw`
      with ${splitSpans({ by: 'MERGED', from, to, place: anywhere })}
      , counts as not materialized (
        select c.origin, c.changes, c.undeployed, coalesce(c.linked[${firstSlot(cohort)}::int], 0) as linked
          from chosen s
          join merged_counts c on c.span_id = s.id
         where ${ofThese(cohort)}
         union all
        select c.origin, 1, (c.deployed_at is null)::int, (c.deployed_at is not null and ${isLinked(cohort)})::int
          from ${changesInGaps('MERGED')}
         where ${belonging(cohort)}
      )
      select origin::text as origin, sum(changes)::int as merged, sum(changes - undeployed)::int as deployed,
             sum(linked)::int as linked
        from counts
       group by origin`,
  )
}

/** Beside the failures of the other origins a sum would tell those of an origin that is withheld. */
function whyNoLinks(rows: Row[], query: AskedQuery): string | undefined {
  if (query.fewPeople) return query.fewPeople
  if (!isNarrowed(query)) return undefined
  const few = rows.find(({ deployed }) => deployed > 0 && deployed < MIN_CHANGES_SHOWN)
  return few && `${few.deployed} deployed of origin ${ORIGIN_LABELS[few.origin]}, shown from ${MIN_CHANGES_SHOWN}`
}

function sum(rows: Row[], of: 'merged' | 'deployed' | 'linked'): number {
  return rows.reduce((total, row) => total + row[of], 0)
}
