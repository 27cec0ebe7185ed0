import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, personActor, shareActor, systemActor, tokenActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { readChange } from '@/lib/changes/read.server'
import { readFailureRate } from '@/lib/analytics/failure-rate.server'
import { AnalyticsQuery } from '@/lib/analytics/query'
import { db } from '@/lib/db/client.server'
import { findIncident } from '@/lib/incidents/find.server'
import type { IncidentItem } from '@/lib/incidents/incident'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { IncidentsQuery } from '@/lib/incidents/list-query'
import { listIncidents } from '@/lib/incidents/list.server'
import { readIncident, requireIncident } from '@/lib/incidents/read.server'
import { readHistory } from '@/lib/audit/read-history.server'
import { setMember } from '@/lib/teams/set-member.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { WorkLogsQuery } from '@/lib/work/list-query'
import { listWorkLogs } from '@/lib/work/list.server'
import { aChange, anIncident, aWorkLog } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'

freshDatabase()

const system = systemActor('test')
const by = (actor: Actor) => ({ actor, requestId: 'private', receivedAt: new Date() })
const all = IncidentsQuery.parse({})

let secret: { id: string; key: string; number: number }
let changeId: string
let teams: { payments: string; search: string }

beforeAll(async () => {
  const change = aChange({ externalId: 'guilty', origin: 'AI', team: 'payments', deployedAt: '2026-03-03T00:00:00Z' })
  const changes = await ingestChanges([change, aChange({ team: 'search' })], by(system))
  changeId = changes.results[0]!.id!
  const causes = [{ change: { source: 'test', externalId: 'guilty' }, certainty: 'CONFIRMED' as const }]
  const incidents = await ingestIncidents(
    [
      anIncident({ externalId: 'secret', title: 'Cards were read', team: 'payments', visibility: 'TEAM', causes }),
      anIncident({ externalId: 'open', team: 'payments', causes }),
    ],
    by(system),
  )
  const { id, number } = incidents.results[0]!
  secret = { id: id!, number: number!, key: `INC-${number}` }
  const log = { externalId: 'log', incident: secret.key, team: 'payments', note: 'Cards', personName: 'Ana' }
  await ingestWorkLogs([aWorkLog(log)], by(system))

  const rows = await db().team.findMany({ select: { id: true, slug: true } })
  const idOf = (slug: string) => rows.find((row) => row.slug === slug)!.id
  teams = { payments: idOf('payments'), search: idOf('search') }
})

const person = (role: Role, team?: keyof typeof teams) =>
  personActor({ id: uuid(), name: role, role, email: 'somebody@example.com', teamIds: team ? [teams[team]] : [] })
const token = (...scopes: Actor['scopes']) => tokenActor({ id: uuid(), name: 'token', scopes, source: null })

const INSIDERS: [string, () => Actor][] = [
  ['an engineer of the team', () => person('ENGINEER', 'payments')],
  ['a viewer of the team', () => person('VIEWER', 'payments')],
  ['an administrator of no team', () => person('ADMINISTRATOR')],
  ['a token made for it', () => token('read', 'read:private')],
]

const OUTSIDERS: [string, () => Actor][] = [
  ['an engineer of another team', () => person('ENGINEER', 'search')],
  ['the lead of another team', () => person('LEAD', 'search')],
  ['a viewer of no team', () => person('VIEWER')],
  ['a token that may read', () => token('read')],
]

describe.each(INSIDERS)('%s', (_, make) => {
  test('finds it by id, by number and in the list, which hides nothing', async () => {
    expect(await findIncident(secret.id, make())).toMatchObject({ title: 'Cards were read', visibility: 'TEAM' })
    expect(await readIncident(secret.key, make())).toMatchObject({ title: 'Cards were read' })
    const list = await listIncidents(all, make())
    expect([list.items.length, list.hidden]).toEqual([2, 0])
  })

  test('sees what was done for it, and by whom', async () => {
    const { items } = await listWorkLogs(WorkLogsQuery.parse({ incident: secret.key }), make())
    expect(items).toMatchObject([{ incident: secret.key, person: 'Ana', note: 'Cards', isPrivate: false }])
  })
})

describe.each(OUTSIDERS)('%s', (_, make) => {
  test('does not find it by id or by number, as if it were not there', async () => {
    for (const name of [secret.id, secret.key]) await expect(requireIncident(name, make())).rejects.toThrow('no such')
  })

  test('reads a list without it that says how many are missing', async () => {
    const list = await listIncidents(all, make())
    expect(list.items.map(({ externalId }) => externalId)).toEqual(['open'])
    expect(list.hidden).toBe(1)
  })

  test('learns nothing of it by narrowing the list further than figures are', async () => {
    for (const narrowing of [{ status: 'OPEN' }, { mode: 'OTHER' }, { impact: 'SECURITY' }, { silent: 'yes' }])
      expect((await listIncidents(IncidentsQuery.parse(narrowing), make())).hidden).toBeNull()
  })

  test('reads of a change that caused it only that there is one more', async () => {
    const { incidents, hiddenIncidents } = await readChange(changeId, make())
    expect([incidents.length, hiddenIncidents]).toEqual([1, 1])
    expect(JSON.stringify(incidents)).not.toContain('Cards')
  })

  test('sees the hours, and neither for what nor by whom nor what was noted', async () => {
    const { items } = await listWorkLogs(WorkLogsQuery.parse({}), make())
    expect(items).toMatchObject([
      { incident: null, isPrivate: true, person: null, note: null, externalId: null, minutes: 45 },
    ])
  })

  test('asks for the hours on it and is answered as for a number that nobody has', async () => {
    const asked = (incident: string) => listWorkLogs(WorkLogsQuery.parse({ incident }), make())
    expect(await asked(secret.key)).toEqual(await asked('INC-99999'))
    expect(await asked(secret.id)).toEqual(await asked(uuid()))
  })
})

test('a share link opens no incident at all', async () => {
  await expect(findIncident(secret.key, shareActor({ id: uuid(), name: 'share' }))).rejects.toThrow('sign in')
})

test('the change failed for everybody, so that what is hidden makes nobody look better', async () => {
  const query = AnalyticsQuery.parse({ from: '2026-01-05', to: '2026-06-29' })
  const figures = (actor: Actor) => readFailureRate(query, actor, new Date('2026-11-22T00:00:00Z'))

  const [inside, outside] = [await figures(person('ADMINISTRATOR')), await figures(person('VIEWER', 'search'))]

  expect(outside.origins).toEqual(inside.origins)
})

describe('whoever guesses the name of a private incident', () => {
  const guess = (over: Partial<IncidentItem> = {}) => anIncident({ externalId: 'secret', ...over })

  test('cannot write it, and is told neither its id nor its number', async () => {
    for (const item of [guess(), guess({ visibility: 'EVERYONE' }), guess({ team: 'search' })]) {
      const { results } = await ingestIncidents([item, anIncident()], by(person('LEAD', 'search')))
      expect(results[0]).toMatchObject({ status: 403, outcome: 'rejected' })
      expect(Object.keys(results[0]!)).toEqual(['index', 'status', 'outcome', 'errors'])
      expect(results[1]).toMatchObject({ outcome: 'created' })
    }
    expect(await findIncident(secret.key, system)).toMatchObject({ title: 'Cards were read', visibility: 'TEAM' })
  })

  test('does not learn by repeating its words that these are its words', async () => {
    const same = guess({ title: 'Cards were read', team: 'payments', visibility: 'TEAM' })
    const { results } = await ingestIncidents([same], by(person('ENGINEER', 'search')))
    expect(results).toMatchObject([{ status: 403 }])
  })

  test('writes on as a member of its team, and as the program that sent it', async () => {
    for (const actor of [person('ENGINEER', 'payments'), token('ingest:incidents')]) {
      const { results } = await ingestIncidents([guess({ title: `By ${actor.kind}` })], by(actor))
      expect(results).toMatchObject([{ outcome: 'updated', id: secret.id }])
    }
  })
})

describe('hours logged against a private incident', () => {
  const wait = async (id: string) =>
    (await db().pendingReference.count({ where: { workLogId: id, target: 'INCIDENT' } })) === 1
  const log = async (actor: Actor, incident: string) => {
    const item = aWorkLog({ personEmail: 'somebody@example.com', incident })
    return (await ingestWorkLogs([item], by(actor))).results[0]!
  }

  test('are kept with their reference waiting, as for a number that nobody has', async () => {
    const actor = person('ENGINEER', 'search')
    const [there, nowhere] = [await log(actor, secret.key), await log(actor, 'INC-99999')]

    expect(there).toMatchObject({ status: 201, outcome: 'created' })
    expect(Object.keys(there)).toEqual(Object.keys(nowhere))
    expect([await wait(there.id!), await wait(nowhere.id!)]).toEqual([true, true])
    const { items } = await listWorkLogs(WorkLogsQuery.parse({}), actor)
    const shown = [there, nowhere].map(({ id }) => {
      const { id: _, externalId: __, ...entry } = items.find((entry) => entry.id === id)!
      return entry
    })
    expect(shown[0]).toEqual({ ...shown[1], countedMinutes: expect.any(Number) })
  })

  test('find it when it is opened to everyone', async () => {
    const { id } = await log(person('ENGINEER', 'search'), secret.key)
    await ingestIncidents([anIncident({ externalId: 'secret', visibility: 'EVERYONE' })], by(system))

    expect(await db().workLog.findUnique({ where: { id: id! } })).toMatchObject({ incidentId: secret.id })
    await ingestIncidents([anIncident({ externalId: 'secret', visibility: 'TEAM' })], by(system))
  })

  test('are linked at once for its team and for programs', async () => {
    for (const actor of [person('ENGINEER', 'payments'), token('ingest:work-logs')]) {
      const { id } = await log(actor, secret.key)
      expect(await db().workLog.findUnique({ where: { id: id! } })).toMatchObject({ incidentId: secret.id })
    }
  })
})

test('an entry of somebody else is not taken over by naming it', async () => {
  const taken = aWorkLog({ externalId: 'log', personEmail: 'somebody@example.com', minutes: 1 })

  const { results } = await ingestWorkLogs([taken], by(person('ENGINEER', 'payments')))

  expect(results).toMatchObject([{ status: 403 }])
  expect(await db().workLog.findFirst({ where: { externalId: 'log' } })).toMatchObject({ minutes: 45 })
})

describe('what is private to no team', () => {
  test('does not become a team’s because somebody of it names its service', async () => {
    const unowned = { externalId: 'unowned', service: 'nobodys', visibility: 'TEAM' as const }
    const { results } = await ingestIncidents([anIncident(unowned)], by(system))
    const engineer = person('ENGINEER', 'payments')

    await ingestIncidents([anIncident({ externalId: 'bait', service: 'nobodys', team: 'payments' })], by(engineer))

    expect(await findIncident(results[0]!.id!, engineer)).toBeNull()
    expect(await db().service.findUnique({ where: { slug: 'nobodys' } })).toMatchObject({ teamId: null })
  })
})

test('what an incident said while it was private stays with its team when it is opened', async () => {
  const name = { externalId: 'was-secret', team: 'payments' }
  await ingestIncidents([anIncident({ ...name, title: 'Names were leaked', visibility: 'TEAM' })], by(system))
  const opened = anIncident({ ...name, title: 'A leak', visibility: 'EVERYONE' })
  const { results } = await ingestIncidents([opened], by(system))
  const record = { kind: 'INCIDENT' as const, id: results[0]!.id!, source: 'test', externalId: 'was-secret' }

  const [outside, inside] = await Promise.all([
    readHistory(record, person('VIEWER')),
    readHistory(record, person('ENGINEER', 'payments')),
  ])

  expect(JSON.stringify(outside)).not.toContain('Names were leaked')
  expect(outside.versions).toHaveLength(1)
  expect(JSON.stringify(inside)).toContain('Names were leaked')
})

test('a person cannot outrank what is said after them by dating it ahead', async () => {
  const ahead = anIncident({ externalId: 'ahead', eventAt: new Date(Date.now() + 3600_000).toISOString() })

  const { results } = await ingestIncidents([ahead], by(person('ENGINEER', 'payments')))

  expect(results).toMatchObject([{ status: 422, errors: [{ pointer: '/eventAt' }] }])
})

test('the lead of one team does not say who somebody of another is', async () => {
  await setMember('search', 'vera@example.com', { name: 'Vera', isSre: true }, system, 'r')
  const lead = person('LEAD', 'payments')

  const rewritten = setMember('payments', 'vera@example.com', { name: 'Mallory', isSre: false }, lead, 'r')
  await expect(rewritten).rejects.toMatchObject({ code: 'forbidden' })
  await setMember('payments', 'vera@example.com', { name: 'Vera', isSre: true }, lead, 'r')

  expect(await db().person.findUnique({ where: { email: 'vera@example.com' } })).toMatchObject({ name: 'Vera' })
})
