import 'server-only'
import { isCounted } from '@/lib/incidents/row.server'
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
              join incidents i on i.id = k.incident_id and ${isCounted} ${isGrave}
             where k.change_id = c.id and k.certainty = any(${certainties}::"Certainty"[]))`
}

/**
 * The one definition of a failed change, as a relation of change_id, incident_id, is_confirmed, is_critical and lag, a row for each
 * of its incidents that can be held against it: a cause link to an incident that counts and began after the change went
 * live. An incident that no change of code did has no suspects. `changes` says which changes; alias c.
 */
export function failures(changes: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select k.change_id, k.incident_id, k.certainty = 'CONFIRMED' as is_confirmed,
           coalesce(i.severity in ('SEV1', 'SEV2'), false) as is_critical, i.started_at - c.deployed_at as lag
      from causes k
      join incidents i on i.id = k.incident_id and ${isCounted}
      join changes c on c.id = k.change_id
     where (k.certainty = 'CONFIRMED'
            or k.certainty = 'SUSPECTED' and not coalesce(i.no_code_change_said, i.no_code_change))
       and i.started_at >= c.deployed_at
       and ${changes}`
}

/** Of `failures`, alias f, those of the certainty and severity asked for that began within the follow-up. */
export function isFailure({ certainty, severity, followUp }: Pick<Cohort, 'certainty' | 'severity' | 'followUp'>) {
  const parts = [
    Prisma.sql`f.lag < ${followUpOf({ followUp })}`,
    ...(certainty === 'confirmed' ? [Prisma.sql`f.is_confirmed`] : []),
    ...(severity === 'critical' ? [Prisma.sql`f.is_critical`] : []),
  ]
  return Prisma.join(parts, ' and ')
}

/** The changes that failed, as a relation of change_id. */
export function failedChanges(cohort: Cohort): Prisma.Sql {
  return Prisma.sql`
    select distinct f.change_id
      ${failingLinks(cohort)}`
}

/** What ties failed changes to the incidents that they failed by, as the rest of a select; alias f. */
export function failingLinks(cohort: Cohort): Prisma.Sql {
  return Prisma.sql`
      from (${failures(Prisma.sql`c.deployed_at >= ${cohort.from} and c.deployed_at < ${cohort.to}`)}) f
     where ${isFailure(cohort)}`
}
