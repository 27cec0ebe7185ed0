import 'server-only'
import { z } from 'zod'
import { belonging } from '@/lib/changes/outcome.server'
import { changesInGaps, splitSpans } from '@/lib/counts/split-spans.server'
import { db } from '@/lib/db/client.server'
import { Origin } from '@/lib/origins/origin'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'
import { ofThese } from './fates.server'
import { weekName, weekPlace } from './week-of.server'

const Merged = z.object({ week: z.string(), origin: Origin, changes: z.int(), undeployed: z.int(), lines: z.int() })
/** Changes merged in a week, the lines they added, and how many of them have not gone live. */
export type Merged = z.infer<typeof Merged>

/** The changes of a question that were merged in its range, from the counts that are kept, and from rows where none are. */
export async function countMerged(question: Question): Promise<Merged[]> {
  const { query, from, to } = question
  const place = (instant: Prisma.Sql) => weekPlace(question, instant)
  return z.array(Merged).parse(
    await db('asking').$queryRaw`
      with ${splitSpans({ by: 'MERGED', from, to, place })}
      , places as not materialized (
        select s.place, c.origin, c.changes, c.undeployed, c.lines
          from chosen s
          join merged_counts c on c.span_id = s.id
         where ${ofThese(query)}
         union all
        select ${place(Prisma.sql`c.merged_at`)}, c.origin, 1, (c.deployed_at is null)::int, coalesce(c.lines_added, 0)
          from ${changesInGaps('MERGED')}
         where ${belonging(query)}
      )
      select ${weekName(question, Prisma.sql`place`)} as week, origin::text as origin, sum(changes)::int as changes,
             sum(undeployed)::int as undeployed, sum(lines)::float8 as lines
        from places group by place, origin`,
  )
}
