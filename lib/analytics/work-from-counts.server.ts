import 'server-only'
import { splitSpans, workInGaps } from '@/lib/counts/split-spans.server'
import { workBelonging } from '@/lib/work/trimmed.server'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'
import { weekPlace } from './week-of.server'

/**
 * The work of a question in milliseconds by team, place, origin and activity, as a relation `worked`, of some rows each;
 * and by team who logged any, as `present`: what to put after `with`. Of everybody, or of one team.
 */
export function workFromCounts(question: Question, { team }: { team?: string | undefined }): Prisma.Sql {
  const { from, to } = question
  const place = (instant: Prisma.Sql) => weekPlace(question, instant)
  const belonging = workBelonging({ team })
  return Prisma.sql`
      ${splitSpans({ by: 'WORKED', from, to, place })}
      , uncounted as materialized (
        select ${place(Prisma.sql`w.started_at`)} as place, w.team_id, w.origin, w.activity, w.counted, w.person_id
          from ${workInGaps()}
         where ${belonging}
      ), worked as (
        select w.team_id, s.place, w.origin, w.activity, w.counted
          from chosen s
          join work_counts w on w.span_id = s.id
         where ${belonging}
         union all
        select team_id, place, origin, activity, counted from uncounted
      ), present as (
        select distinct team_id, person_id
          from (
            select w.team_id, w.person_id from longest s join work_presences w on w.span_id = s.id where ${belonging}
             union all
            select team_id, person_id from uncounted
          ) work
      )`
}
