import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { behind, pageOf, windowOf } from '@/lib/lists/window.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { Prisma } from '@/prisma/generated/client'
import { Change, type ChangePage } from './change'
import { type ChangesQuery, isDatedByDeployment } from './list-query'
import { belonging, type Cohort, failedChanges, followUpOf } from './outcome.server'
import { withOutcomes } from './outcome-of.server'
import { changeColumns, changeNames } from './row.server'

/** The changes that fit, the latest first, each with what became of it. `asOf` decides which are mature. */
export async function listChanges(query: ChangesQuery, actor: Actor, asOf = new Date()): Promise<ChangePage> {
  must(actor, 'read', { kind: 'change' })
  const [window, timeZone] = await Promise.all([windowOf(query), zoneFor(actor)])
  const cohort: Cohort = { ...query, ...window, asOf }
  const isByDeployment = isDatedByDeployment(query.outcome)
  const time = isByDeployment ? Prisma.sql`c.deployed_at` : Prisma.sql`c.merged_at`

  const rows = await db().$queryRaw`
    ${knownToFail(query, cohort)}
    select ${changeColumns}
      from changes c
           ${changeNames}
     where ${behind(time, Prisma.sql`c.id`, window, query.cursor)}
       and ${belonging(cohort)}
       and ${query.origin ? Prisma.sql`c.origin = ${query.origin}::"Origin"` : Prisma.sql`true`}
       and ${fate(query, cohort)}
     order by ${time} desc, c.id desc
     limit ${query.limit + 1}`

  const timeOf = ({ deployedAt, mergedAt }: Change) => (isByDeployment ? (deployedAt ?? mergedAt) : mergedAt)
  const { items, nextCursor } = pageOf(asContract(Change, rows), query.limit, timeOf)
  return { items: await withOutcomes(items, cohort), nextCursor, timeZone, asOf: asOf.toISOString() }
}

function knownToFail({ outcome }: ChangesQuery, cohort: Cohort): Prisma.Sql {
  const isAsked = outcome === 'failed' || outcome === 'held'
  return isAsked ? Prisma.sql`with failed as materialized (${failedChanges(cohort)})` : Prisma.empty
}

function fate({ outcome }: ChangesQuery, cohort: Cohort): Prisma.Sql {
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
    case 'undeployed':
      return Prisma.sql`c.deployed_at is null`
  }
}
