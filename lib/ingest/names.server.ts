import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db, type Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'

const KINDS = ['team', 'service', 'repository', 'person'] as const
type Kind = (typeof KINDS)[number]
type Known = Record<Kind, Map<string, string>> & {
  teamOfService: Map<string, string>
  /** Milliseconds since 1970, of a service's first successful deployment to production. */
  firstDeployed: Map<string, number>
}

/** The ids behind the names of a batch. */
export class Names {
  constructor(private readonly known: Known) {}

  /** Learns names that older versions used: these exist, and this batch need not have named them. */
  async learn(tx: Tx, wanted: WantedNames): Promise<void> {
    const missing = KINDS.some((kind) => [...wanted[kind].keys()].some((name) => !this.known[kind].has(name)))
    if (!missing) return

    const found = await lookUp(tx, wanted)
    for (const kind of KINDS) for (const [name, id] of found[kind]) this.known[kind].set(name, id)
    for (const [service, team] of found.teamOfService) this.known.teamOfService.set(service, team)
    for (const [service, at] of found.firstDeployed) this.known.firstDeployed.set(service, at)
  }

  team = (slug?: string | null) => this.find('team', slug)
  service = (slug?: string | null) => this.find('service', slug)
  repository = (name?: string | null) => this.find('repository', name)
  person = (email?: string | null) => this.find('person', email?.toLowerCase())

  /** The team a record belongs to: the one it names, else its service's. */
  teamFor({ team, service }: { team?: string | null; service?: string | null }): string | null {
    return this.team(team) ?? (service ? (this.known.teamOfService.get(service) ?? null) : null)
  }

  /** Whether a successful deployment of this service to production had been sent for this time or before. */
  wasDeployedBy(service: string | null | undefined, at: string): boolean {
    const first = service ? this.known.firstDeployed.get(service) : undefined
    return first !== undefined && first <= Date.parse(at)
  }

  private find(kind: Kind, name?: string | null): string | null {
    return name ? (this.known[kind].get(name) ?? null) : null
  }
}

/** The names a batch uses; with a service the team named beside it, with a person the name given. */
export type WantedNames = {
  team: Set<string>
  service: Map<string, string | null>
  repository: Set<string>
  person: Map<string, string | null>
}

export function noNames(): WantedNames {
  return { team: new Set(), service: new Map(), repository: new Set(), person: new Map() }
}

/** Notes a team and a service named side by side: a service without a team takes the first one named with it. */
export function wantTeamAndService(
  wanted: WantedNames,
  { team, service }: { team?: string | null; service?: string | null },
): void {
  if (team) wanted.team.add(team)
  if (service) wanted.service.set(service, team ?? wanted.service.get(service) ?? null)
}

/** Teams, services, repositories and people come into being when first named, marked as not set up. */
export async function comeIntoBeing(wanted: WantedNames, actor: Actor, requestId: string): Promise<Names> {
  let known = await lookUp(db(), wanted)
  if (isMissing(wanted, known)) {
    await create(wanted, known, actor, requestId)
    known = await lookUp(db(), wanted)
  }
  return new Names(known)
}

type Row = { kind: Kind; name: string; id: string; teamId: string | null; firstDeployed: Date | null }

async function lookUp(from: Tx, { team, service, repository, person }: WantedNames): Promise<Known> {
  const rows = await from.$queryRaw<Row[]>`
    select 'team' as kind, slug as name, id::text, null as "teamId", null::timestamptz as "firstDeployed"
      from teams where slug = any(${[...team]})
     union all
    select 'service', s.slug, s.id::text, s.team_id::text,
           (select min(d.finished_at) from deployments d
             where d.service_id = s.id and d.result = 'SUCCESS' and d.environment = 'production')
      from services s where s.slug = any(${[...service.keys()]})
     union all
    select 'repository', name, id::text, null, null
      from repositories where name = any(${[...repository]})
     union all
    select 'person', email, id::text, null, null
      from people where email = any(${[...person.keys()]})`

  const known: Known = {
    team: new Map(),
    service: new Map(),
    repository: new Map(),
    person: new Map(),
    teamOfService: new Map(),
    firstDeployed: new Map(),
  }
  for (const { kind, name, id, teamId, firstDeployed } of rows) {
    known[kind].set(name, id)
    if (firstDeployed) known.firstDeployed.set(name, firstDeployed.getTime())
    if (teamId) known.teamOfService.set(name, teamId)
  }
  return known
}

function isMissing(wanted: WantedNames, known: Known): boolean {
  const unknown = KINDS.some((kind) => [...wanted[kind].keys()].some((name) => !known[kind].has(name)))
  return unknown || [...wanted.service].some(([slug, team]) => team !== null && !known.teamOfService.has(slug))
}

async function create(wanted: WantedNames, known: Known, actor: Actor, requestId: string): Promise<void> {
  const fresh = <K extends Kind>(kind: K) =>
    [...wanted[kind].keys()]
      .filter((name) => !known[kind].has(name))
      .sort()
      .map((name) => ({ id: uuid(), name }))
  const teams = fresh('team')
  const services = fresh('service')
  const people = fresh('person').map((row) => ({ ...row, called: wanted.person.get(row.name) ?? null }))
  const mayGive = actor.kind !== 'PERSON' || can(actor, 'write', { kind: 'service', teamId: null })
  const owners = [...wanted.service].flatMap(([service, team]) =>
    team !== null && (mayGive || !known.service.has(service)) ? [{ service, team }] : [],
  )

  await transact(async (tx) => {
    const made = await tx.$queryRaw<{ entity: string; id: string; name: string }[]>`
      with t as (
        insert into teams (id, slug, name)
        select id, name, initcap(replace(name, '-', ' '))
          from json_to_recordset(${JSON.stringify(teams)}::json) as r(id uuid, name text)
            on conflict (slug) do nothing returning id, slug
      ), s as (
        insert into services (id, slug, name)
        select id, name, name from json_to_recordset(${JSON.stringify(services)}::json) as r(id uuid, name text)
            on conflict (slug) do nothing returning id, slug
      ), p as (
        insert into people (id, email, name)
        select id, name, called
          from json_to_recordset(${JSON.stringify(people)}::json) as r(id uuid, name text, called text)
            on conflict (email) do nothing returning id, email
      ), o as (
        insert into repositories (id, name)
        select id, name
          from json_to_recordset(${JSON.stringify(fresh('repository'))}::json) as r(id uuid, name text)
            on conflict (name) do nothing returning id, name
      )
      select 'team' as entity, id::text, slug as name from t
       union all select 'service', id::text, slug from s
       union all select 'person', id::text, null from p
       union all select 'repository', id::text, name from o`

    await tx.$executeRaw`
      with owned as (
      update services s
         set team_id = t.id
        from json_to_recordset(${JSON.stringify(owners)}::json) as r(service text, team text)
        join teams t on t.slug = r.team
       where s.slug = r.service and s.team_id is null
      returning s.id, t.id as team_id
      ), changes_owned as (
        update changes c set team_id = o.team_id from owned o where c.service_id = o.id and c.team_id is null
      ), incidents_owned as (
        update incidents i set team_id = o.team_id from owned o where i.service_id = o.id and i.team_id is null
                                                               and i.visibility = 'EVERYONE'
      )
      update deployments d set team_id = o.team_id from owned o where d.service_id = o.id and d.team_id is null`

    const lines = made.map(({ entity, id, name }) => ({
      action: `${entity}.named`,
      entity,
      entityId: id,
      after: { name },
    }))
    writeAudit(tx, actor, requestId, lines)
  })
}
