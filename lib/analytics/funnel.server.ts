import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { belonging, isLinked } from '@/lib/changes/outcome.server'
import { db } from '@/lib/db/client.server'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import { Origin } from '@/lib/origins/origin'
import { ask } from './ask.server'
import { cohortOf } from './count-changes.server'
import type { Funnel } from './funnel'
import type { AnalyticsQuery } from './query'
import { isNarrowed, MIN_CHANGES_SHOWN } from './withhold'

const Row = z.object({ origin: Origin, merged: z.int(), deployed: z.int(), linked: z.int() })
type Row = z.infer<typeof Row>

/** How many of the changes merged in the range were deployed, and how many of those are linked to incidents. */
export async function readFunnel(query: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<Funnel> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(query, asOf)
  const cohort = cohortOf(question)
  const rows = z.array(Row).parse(
    await db('asking').$queryRaw`
      select c.origin::text as origin, count(*)::int as merged, count(c.deployed_at)::int as deployed,
             (count(*) filter (where c.deployed_at is not null and ${isLinked(cohort)}))::int as linked
        from changes c
       where c.merged_at >= ${cohort.from} and c.merged_at < ${cohort.to}
         and ${belonging(cohort)}
       group by 1`,
  )

  const why = whyNoLinks(rows, query)
  return {
    ...question.asked,
    merged: sum(rows, 'merged'),
    deployed: sum(rows, 'deployed'),
    linked: why ? null : sum(rows, 'linked'),
    ...(why && { why }),
  }
}

/** Beside the failures of the other origins a sum would tell those of an origin that is withheld. */
function whyNoLinks(rows: Row[], query: AnalyticsQuery): string | undefined {
  if (!isNarrowed(query)) return undefined
  const few = rows.find(({ deployed }) => deployed > 0 && deployed < MIN_CHANGES_SHOWN)
  return few && `${few.deployed} deployed of origin ${ORIGIN_LABELS[few.origin]}, shown from ${MIN_CHANGES_SHOWN}`
}

function sum(rows: Row[], of: 'merged' | 'deployed' | 'linked'): number {
  return rows.reduce((total, row) => total + row[of], 0)
}
