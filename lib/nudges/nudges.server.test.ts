import { v7 as uuid } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { type Actor, personActor, systemActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import { readCoverage } from '@/lib/coverage/read.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { setRoster } from '@/lib/teams/set-roster.server'
import { setUpTeam } from '@/lib/teams/set-up-team.server'
import { logEntry } from '@/lib/work/log-entry.server'
import { withdrawEntry } from '@/lib/work/withdraw-entry.server'
import { anIncident } from '@/prisma/factories'
import { newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { answerNudge } from './answer.server'
import { listNudges } from './list.server'
import { nudge } from './nudge.server'
import { takeNudgeBack } from './take-back.server'

freshDatabase()

const system = systemActor('test')
const WEEK = '2026-W10'
let slug: string
let teamId: string
let lead: Actor
let ana: Actor

beforeEach(async () => {
  slug = `team-${uuid()}`
  teamId = (await setUpTeam(slug, { name: 'Payments' }, system, 'r')).id
  lead = await member('Lea', 'LEAD')
  ana = await member('Ana', 'ENGINEER')
})

async function member(name: string, role: Role, of: string | null = teamId): Promise<Actor> {
  const { id, email } = await newPerson({ role, ...(of && { teamId: of }) })
  await db().person.updateMany({ where: { email }, data: { name } })
  return personActor({ id, name, role, email, teamIds: of ? [of] : [] })
}

const personOf = async ({ email }: Actor) => (await db().person.findUniqueOrThrow({ where: { email: email! } })).id
const ask = async (whom: Actor, about: { week: string } | { incident: string } = { week: WEEK }, by = lead) =>
  nudge({ team: slug, to: await personOf(whom), ...about }, by, 'r')
const open = async (whom: Actor) => (await listNudges(whom)).items

async function report(): Promise<string> {
  const item = anIncident({
    team: slug,
    title: 'Checkout answers 500',
    startedAt: '2026-03-03T10:00:00Z',
    status: 'RESOLVED',
    resolvedAt: '2026-03-03T12:00:00Z',
  })
  const { results } = await ingestIncidents([item], { actor: system, requestId: 'r', receivedAt: new Date() })
  return `INC-${results[0]!.number}`
}

test('whoever is asked sees it, and logging what it asks for answers it; taken back, it is asked again', async () => {
  const incident = await report()
  await ask(ana)
  await ask(ana, { incident })
  expect(await open(ana)).toMatchObject([
    { team: 'Payments', week: WEEK, incident: null, by: 'Lea' },
    { team: 'Payments', week: null, incident, title: 'Checkout answers 500' },
  ])
  expect(await open(lead)).toEqual([])

  const { id } = await logEntry({ minutes: 30, startedAt: '2026-03-04T10:00:00Z' }, ana, 'r')
  expect((await open(ana)).map(({ week }) => week)).toEqual([null])
  await logEntry({ minutes: 30, incident }, ana, 'r')
  expect(await open(ana)).toEqual([])
  await withdrawEntry(id, ana, 'r')
  expect((await open(ana)).map(({ week }) => week)).toEqual([WEEK])
})

test('of a person and a thing one is open at most, also when six ask at once', async () => {
  const asked = await Promise.all(Array.from({ length: 6 }, () => ask(ana)))

  expect(asked.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(new Set(asked.map((one) => one.nudge.id)).size).toBe(1)
  expect(await open(ana)).toHaveLength(1)
})

test('“Done” ends it for good, for whom it is for alone; whoever asked can take it back', async () => {
  const { nudge: first } = await ask(ana)
  await expect(answerNudge(first.id, lead, 'r')).rejects.toMatchObject({ code: 'not-found' })
  await answerNudge(first.id, ana, 'r')
  expect(await open(ana)).toEqual([])

  const { nudge: second } = await ask(ana)
  await takeNudgeBack(second.id, lead, 'r')
  expect(await open(ana)).toEqual([])
})

test('a lead asks people of their own team, about incidents of it', async () => {
  const stranger = await member('Sam', 'ENGINEER', null)
  const other = await member('Otto', 'LEAD', null)

  await expect(ask(stranger)).rejects.toMatchObject({ code: 'invalid' })
  await expect(ask(ana, { week: WEEK }, other)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(ask(ana, { week: WEEK }, ana)).rejects.toMatchObject({ code: 'forbidden' })
  const elsewhere = anIncident({ team: `other-${slug}` })
  const sender = { actor: system, requestId: 'r', receivedAt: new Date() }
  const { results } = await ingestIncidents([elsewhere], sender)
  await expect(ask(ana, { incident: `INC-${results[0]!.number}` })).rejects.toMatchObject({ code: 'invalid' })
})

test('its leads are told who logged, by name and never how much; an administrator counts and incidents; others counts', async () => {
  const incident = await report()
  const zoe = await member('Zoe', 'ENGINEER')
  await db().person.updateMany({ where: { email: lead.email! }, data: { isSre: false } })
  await setRoster(slug, { effectiveFrom: '2026-03-02', hoursPerWeek: 200, sres: 5 }, system, 'r')
  await logEntry({ minutes: 30, startedAt: '2026-03-04T10:00:00Z', incident: await report() }, zoe, 'r')
  await ask(ana)
  const read = (actor: Actor) => readCoverage(slug, { week: WEEK }, actor)

  const counts = { sres: 5, loggedBy: 1, withoutHours: 1 }
  expect(await read(lead)).toMatchObject({
    ...counts,
    incidents: [{ key: incident, severity: 'SEV1' }],
    people: [
      { name: 'Ana', hasLogged: false, isNudged: true },
      { name: 'Zoe', hasLogged: true, isNudged: false },
    ],
  })
  expect(await read(await member('Ada', 'ADMINISTRATOR', null))).toMatchObject({
    ...counts,
    incidents: [{ key: incident }],
    people: null,
  })
  expect(await read(ana)).toMatchObject({ ...counts, incidents: null, people: null })
})

test('to others the count of fewer than five is withheld', async () => {
  await setRoster(slug, { effectiveFrom: '2026-03-02', hoursPerWeek: 80, sres: 2 }, system, 'r')

  expect(await readCoverage(slug, { week: WEEK }, ana)).toMatchObject({
    sres: 2,
    loggedBy: null,
    why: 'withheld: 2 SREs, shown from 5',
  })
  expect(await readCoverage(slug, { week: WEEK }, lead)).toMatchObject({ loggedBy: 0 })
})
