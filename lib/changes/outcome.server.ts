import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** What decides which changes are counted and which of them failed. `asOf` is the moment that decides what is mature. */
export type Cohort = {
  from: Date
  to: Date
  asOf: Date
  team?: string | undefined
  service?: string | undefined
  repository?: string | undefined
  followUp: '7' | '30' | '90'
  severity: 'all' | 'critical'
  certainty: 'confirmed' | 'suspected'
}

/** The changes that a query is about, by where they belong; alias c. */
export function belonging({ team, service, repository }: Pick<Cohort, 'team' | 'service' | 'repository'>): Prisma.Sql {
  const parts = [
    Prisma.sql`true`,
    ...(team ? [Prisma.sql`c.team_id = (select id from teams where slug = ${team})`] : []),
    ...(service ? [Prisma.sql`c.service_id = (select id from services where slug = ${service})`] : []),
    ...(repository ? [Prisma.sql`c.repository_id = (select id from repositories where name = ${repository})`] : []),
  ]
  return Prisma.join(parts, ' and ')
}

/** The length of a follow-up, as SQL. */
export function followUpOf({ followUp }: Pick<Cohort, 'followUp'>): Prisma.Sql {
  return Prisma.sql`make_interval(days => ${Number(followUp)}::int)`
}

/** Linked to an incident of the certainty and severity asked for, whenever it began; alias c. */
export function isLinked({ certainty, severity }: Pick<Cohort, 'certainty' | 'severity'>): Prisma.Sql {
  const certainties = certainty === 'suspected' ? ['CONFIRMED', 'SUSPECTED'] : ['CONFIRMED']
  const isGrave = severity === 'critical' ? Prisma.sql`and i.severity in ('SEV1', 'SEV2')` : Prisma.empty
  return Prisma.sql`
    exists (select 1
              from causes k
              join incidents i on i.id = k.incident_id ${isGrave}
             where k.change_id = c.id and k.certainty = any(${certainties}::"Certainty"[]))`
}

/**
 * The one definition of a failed change, as a relation of change_id: it has a cause link, of the certainty asked for,
 * to an incident of the severity asked for, that began in the follow-up after the change went live. An incident that
 * no change of code did has no suspects.
 */
export function failedChanges(cohort: Cohort): Prisma.Sql {
  const certainties = cohort.certainty === 'suspected' ? ['CONFIRMED', 'SUSPECTED'] : ['CONFIRMED']
  const severity = cohort.severity === 'critical' ? Prisma.sql`and i.severity in ('SEV1', 'SEV2')` : Prisma.empty

  return Prisma.sql`
    select distinct k.change_id
      from causes k
      join incidents i on i.id = k.incident_id ${severity}
      join changes c on c.id = k.change_id
     where k.certainty = any(${certainties}::"Certainty"[])
       and (k.certainty = 'CONFIRMED' or not coalesce(i.no_code_change_said, i.no_code_change))
       and c.deployed_at >= ${cohort.from} and c.deployed_at < ${cohort.to}
       and i.started_at >= c.deployed_at
       and i.started_at < c.deployed_at + ${followUpOf(cohort)}`
}
