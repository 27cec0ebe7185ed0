import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { personActor, systemActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { readTeam } from './read-team.server'
import { readTeams } from './read-teams.server'
import { setMember } from './set-member.server'
import { setRoster } from './set-roster.server'
import { setUpService } from './set-up-service.server'
import { setUpTeam } from './set-up-team.server'
import { takeRosterBack } from './take-roster-back.server'

freshDatabase()

const system = systemActor('test')
const sender = () => ({ actor: system, requestId: 'teams', receivedAt: new Date() })
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const names = () => ({ team: `team-${uuid()}`, service: `service-${uuid()}` })

const send = (service: string, over: object = {}) =>
  ingestChanges([aChange({ service, sha: uuid(), mergedAt: daysAgo(9), deployedAt: daysAgo(8), ...over })], sender())

function person(role: Role, teamIds: string[] = []) {
  return personActor({ id: uuid(), name: role, role, email: `${uuid()}@example.com`, teamIds })
}

test('a service that a team is given takes along what nobody owned, and no record of another team', async () => {
  const { team, service } = names()
  const other = names().team
  await setUpTeam(team, { name: 'Payments' }, system, 'r')
  await send(service, { team: other })
  await db().service.update({ where: { slug: service }, data: { teamId: null } })
  await send(service)
  const secret = anIncident({ service, visibility: 'TEAM' })
  await ingestIncidents([anIncident({ service }), secret], sender())
  await db().incident.updateMany({ where: { service: { slug: service } }, data: { teamId: null } })
  const unowned = (await readTeams(system)).unowned.find(({ slug }) => slug === service)

  await setUpService(service, { name: 'Pay', team, tier: 1 }, system, 'r')

  const teamsOf = async (rows: Promise<{ team: { slug: string } | null }[]>) =>
    (await rows).map((row) => row.team?.slug)
  const select = { team: { select: { slug: true } } }
  const where = { service: { slug: service } }
  expect(unowned).toMatchObject({ changes: 1 })
  expect(await teamsOf(db().change.findMany({ where, select, orderBy: { createdAt: 'asc' } }))).toEqual([other, team])
  expect(await teamsOf(db().incident.findMany({ where: { ...where, visibility: 'EVERYONE' }, select }))).toEqual([team])
  expect(await teamsOf(db().incident.findMany({ where: { ...where, visibility: 'TEAM' }, select }))).toEqual([
    undefined,
  ])
  expect((await readTeams(system)).unowned.map(({ slug }) => slug)).not.toContain(service)
})

test('the share of changes with a team counts those that went live in the last 90 days', async () => {
  const before = (await readTeams(system)).owned
  const { team, service } = names()
  await send(service, { team })
  await send(names().service)
  await send(names().service, { mergedAt: daysAgo(120), deployedAt: daysAgo(119) })

  const { owned } = await readTeams(system)

  expect([owned.changes - before.changes, owned.of - before.of]).toEqual([1, 2])
})

test('a roster holds from its Monday on; taken back, the one before it goes on', async () => {
  const { team } = names()
  await setUpTeam(team, { name: 'Rostered' }, system, 'r')
  const first = { effectiveFrom: '2026-01-05', hoursPerWeek: 200, sres: 5 }
  const second = { effectiveFrom: '2026-03-02', hoursPerWeek: 160.5, sres: 4 }
  const later = { effectiveFrom: '2099-01-05', hoursPerWeek: 1, sres: 1 }
  for (const entry of [first, second, later]) await setRoster(team, entry, system, 'r')
  const now = async () => (await readTeams(system)).items.find(({ slug }) => slug === team)!.roster

  expect(await now()).toEqual(second)
  await takeRosterBack(team, '2026-03-02', system, 'r')
  await takeRosterBack(team, '2026-03-02', system, 'r')

  expect(await now()).toEqual(first)
  expect((await readTeam(team, system)).rosters).toEqual([later, first])
})

test('who a team is, is told to the team and to administrators; others are told how many', async () => {
  const { team } = names()
  const { id } = await setUpTeam(team, { name: 'Named' }, system, 'r')
  await setMember(team, `${uuid()}@example.com`, { name: 'Zoe', isSre: true }, system, 'r')
  await setMember(team, `${uuid()}@example.com`, { name: 'Ana', isSre: false }, system, 'r')
  const membersFor = async (actor: ReturnType<typeof person>) => (await readTeam(team, actor)).members

  expect((await membersFor(person('VIEWER', [id])))?.map(({ name, isSre }) => [name, isSre])).toEqual([
    ['Ana', false],
    ['Zoe', true],
  ])
  expect(await membersFor(person('ADMINISTRATOR'))).toHaveLength(2)
  expect(await membersFor(person('LEAD'))).toBeNull()
  expect((await readTeam(team, person('LEAD'))).memberCount).toBe(2)
})

test('teams stand by name; one that a record first named is not set up', async () => {
  const { team, service } = names()
  await send(service, { team })

  const { items } = await readTeams(system)
  const listed = items.map(({ name }) => name.toLowerCase())

  expect(items.find(({ slug }) => slug === team)).toMatchObject({ isSetUp: false, services: 1, roster: null })
  expect(listed).toEqual([...listed].sort())
})
