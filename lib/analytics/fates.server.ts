import 'server-only'
import { belonging, type Cohort, failures, isFailure } from '@/lib/changes/outcome.server'
import { reviewPlace, telemetryPlace } from '@/lib/changes/states.server'
import { sizeBand } from '@/lib/counts/counted.server'
import { failedSlot } from '@/lib/counts/failed-slots.server'
import { changesInGaps, splitSpans } from '@/lib/counts/split-spans.server'
import { Prisma } from '@/prisma/generated/client'
import { isNarrowed } from './withhold'

const DAY_MS = 86_400_000

/** The moment by which a change must have been live to be mature. */
export function lastMature({ asOf, followUp }: Pick<Cohort, 'asOf' | 'followUp'>): Date {
  return new Date(asOf.getTime() - Number(followUp) * DAY_MS)
}

type Place = Pick<Cohort, 'team' | 'service' | 'repository'>

/** Of counts that have whole rows those that a question takes: of all, or of where it looks; alias c. */
export function ofThese(cohort: Place): Prisma.Sql {
  return isNarrowed(cohort) ? Prisma.sql`not c.is_whole and ${belonging(cohort)}` : Prisma.sql`c.is_whole`
}

/**
 * The failures of a change in the relation u, which stands before it: one change after the other, because few are looked
 * at and a planner who cannot know how few would read all causes that there are. Alias f.
 */
export function failuresOfEach(): Prisma.Sql {
  return Prisma.sql`(${failures(Prisma.sql`c.id = u.id`)} offset 0) f`
}

/**
 * What became of the changes of a cohort, as relations to put after `with`: `fates`, by place, origin, review and
 * telemetry, how many there are, are dated by their merge and are linked to a failure, from the counts that are kept, and
 * a row a change where none are; `uncounted`, those rows alone; and `chosen`, the spans whose counts are taken.
 */
export function fates(cohort: Cohort, place: (instant: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  const { from, to } = cohort
  const apart = lastMature(cohort)
  const slot = failedSlot(cohort)
  return Prisma.sql`${splitSpans({ by: 'DEPLOYED', from, to, apart, place })}
    , uncounted as materialized (
      select ${place(Prisma.sql`c.deployed_at`)} as place, c.deployed_at <= ${apart} as mature, c.origin,
             ${reviewPlace} as review, ${telemetryPlace} as telemetry, 1 as changes,
             (c.deployed_basis = 'MERGE')::int as dated_by_merge, f.linked, c.id, c.team_id, c.service_id,
             ${sizeBand} as size
        from ${changesInGaps('DEPLOYED')},
             lateral (select c.id) u,
             lateral (
               select count(*)::int as linked
                 from (select 1 from ${failuresOfEach()} where ${isFailure(cohort)} limit 1) one
             ) f
       where ${belonging(cohort)}
    ), fates as not materialized (
      select s.place, s.from_at <= ${apart} as mature, c.origin, c.review::int as review,
             c.telemetry::int as telemetry, c.changes, c.dated_by_merge, coalesce(c.failed[${slot}::int], 0) as linked
        from chosen s
        join fate_counts c on c.span_id = s.id
       where ${ofThese(cohort)}
       union all
      select place, mature, origin, review, telemetry, changes, dated_by_merge, linked from uncounted
    )`
}

/** The one place of questions that tell no times apart. */
export const anywhere = () => Prisma.sql`1`

/** Sums of them. */
export const SUMS = Prisma.sql`
             sum(changes)::int                                          as changes,
             coalesce(sum(changes) filter (where mature), 0)::int       as mature,
             coalesce(sum(linked) filter (where mature), 0)::int        as failed`
