import 'server-only'
import { windowOf } from '@/lib/lists/window.server'
import { Prisma } from '@/prisma/generated/client'
import { type ChangesFilter, isDatedByDeployment } from './list-query'
import { belonging, type Cohort, failedChanges, followUpOf, isLinked } from './outcome.server'
import { reviewState, telemetryState } from './states.server'

/** Changes as a query: what has to be known beforehand, the condition (alias c), and the time that they are dated by. */
export type Fitting = { known: Prisma.Sql; where: Prisma.Sql; time: Prisma.Sql; cohort: Cohort }

export async function fitting(filter: ChangesFilter, asOf: Date): Promise<Fitting> {
  const window = await windowOf(filter)
  const cohort: Cohort = { ...filter, ...window, asOf }
  const time = isDatedByDeployment(filter.outcome) ? Prisma.sql`c.deployed_at` : Prisma.sql`c.merged_at`
  const where = Prisma.sql`${time} >= ${window.from} and ${time} < ${window.to}
       and ${belonging(cohort)}
       and ${filter.origin ? Prisma.sql`c.origin = ${filter.origin}::"Origin"` : Prisma.sql`true`}
       and ${fate(filter, cohort)}
       and ${told(filter)}`
  return { known: knownToFail(filter, cohort), where, time, cohort }
}

function knownToFail({ outcome }: ChangesFilter, cohort: Cohort): Prisma.Sql {
  const isAsked = outcome === 'failed' || outcome === 'held'
  return isAsked ? Prisma.sql`with failed as materialized (${failedChanges(cohort)})` : Prisma.empty
}

function fate({ outcome }: ChangesFilter, cohort: Cohort): Prisma.Sql {
  const matureAt = Prisma.sql`c.deployed_at + ${followUpOf(cohort)}`
  const isMature = Prisma.sql`${matureAt} <= ${cohort.asOf}`

  switch (outcome) {
    case undefined:
      return Prisma.sql`true`
    case 'failed':
      return Prisma.sql`${isMature} and c.id in (select change_id from failed)`
    case 'held':
      return Prisma.sql`${isMature} and not exists (select 1 from failed f where f.change_id = c.id)`
    case 'mature':
      return isMature
    case 'pending':
      return Prisma.sql`${matureAt} > ${cohort.asOf}`
    case 'live':
      return Prisma.sql`c.deployed_at <= ${cohort.asOf}`
    case 'undeployed':
      return Prisma.sql`c.deployed_at is null`
    case 'deployed':
      return Prisma.sql`c.deployed_at is not null`
    case 'linked':
      return Prisma.sql`c.deployed_at is not null and ${isLinked(cohort)}`
  }
}

/** What the evidence says, its review, its telemetry and the title. */
function told({ tool, evidence, contradicted, review, telemetry, q }: ChangesFilter): Prisma.Sql {
  const parts = [
    Prisma.sql`true`,
    ...(tool ? [Prisma.sql`exists (select 1 from evidence e where e.change_id = c.id and e.tool = ${tool})`] : []),
    ...(evidence
      ? [Prisma.sql`exists (select 1 from evidence e where e.change_id = c.id and ${ofKind(evidence)})`]
      : []),
    ...(contradicted ? [CONTRADICTED] : []),
    ...(review === 'reviewed'
      ? [Prisma.sql`${reviewState} in ('clean', 'not-clean')`]
      : review
        ? [Prisma.sql`${reviewState} = ${review}`]
        : []),
    ...(telemetry ? [Prisma.sql`${telemetryState} = ${telemetry}`] : []),
    ...(q ? [Prisma.sql`strpos(lower(c.title), lower(${q})) > 0`] : []),
  ]
  return Prisma.join(parts, ' and ')
}

/** A sender's own spelling of a kind is kept; what it calls a person's word or a policy is a declaration. */
function ofKind(kind: string): Prisma.Sql {
  const isOurs = Prisma.sql`num_nonnulls(e.rule_id, e.correction_id) > 0`
  const word = Prisma.sql`replace(upper(e.kind), '-', '_')`
  if (kind === 'PERSON' || kind === 'POLICY') return Prisma.sql`e.kind = ${kind} and ${isOurs}`
  if (kind === 'DECLARED') return Prisma.sql`${word} in ('DECLARED', 'PERSON', 'POLICY') and not ${isOurs}`
  return Prisma.sql`${word} = ${kind}`
}

const MARKS = [
  'AUTHOR',
  'PULL_REQUEST_AUTHOR',
  'SESSION',
  'CO_AUTHOR',
  'ASSISTED_BY',
  'GENERATED_WITH',
  'TASK_LINK',
  'BRANCH',
]

/** Something states or counts a human, and something else AI. */
const CONTRADICTED = Prisma.sql`
  exists (select 1 from evidence e
           where e.change_id = c.id
             and (e.detail ~ '^HUMAN\\M' and upper(e.kind) in ('DECLARED', 'PERSON', 'POLICY')
                  or e.human_lines > 0 and coalesce(e.ai_lines, 0) = 0))
  and exists (select 1 from evidence e
               where e.change_id = c.id
                 and (replace(upper(e.kind), '-', '_') = any(${MARKS})
                      or e.detail ~ '^(AI|MIXED)\\M' and upper(e.kind) in ('DECLARED', 'PERSON', 'POLICY')
                      or e.ai_lines > 0))`
