import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { z } from 'zod'
import { belonging } from '@/lib/changes/outcome.server'
import { db } from '@/lib/db/client.server'
import { Origin } from '@/lib/origins/origin'
import { Prisma } from '@/prisma/generated/client'
import type { Adoption, AmountByOrigin } from './adoption'
import { ask } from './ask.server'
import { cohortOf } from './count-changes.server'
import type { AnalyticsQuery } from './query'
import { whyNoShares } from './withhold'
import { weekName, weekPlace } from './week-of.server'

const Row = z.object({ week: z.string(), origin: Origin, changes: z.int(), lines: z.int() })
type Row = z.infer<typeof Row>

/** How much of what was merged in the range each origin wrote, and how much of it is known at all. */
export async function readAdoption(query: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<Adoption> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(query, asOf)
  const { from, to } = question
  const rows = z.array(Row).parse(
    await db('asking').$queryRaw`
      with merged as (
        select ${weekPlace(question, Prisma.sql`c.merged_at`)} as place, c.origin, count(*) as changes,
               sum(c.lines_added) as lines
          from changes c
         where c.merged_at >= ${from} and c.merged_at < ${to}
           and ${belonging(cohortOf(question))}
         group by 1, 2
      )
      select ${weekName(question, Prisma.sql`place`)} as week, origin::text as origin, changes::int as changes,
             coalesce(lines, 0)::float8 as lines
        from merged`,
  )

  const origins = amounts(rows)
  const changes = total(origins)
  const why = changes === 0 ? 'no changes were merged in this range' : whyNoShares(changes, query)
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

function amounts(rows: Row[]): AmountByOrigin {
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
