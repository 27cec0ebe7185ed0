import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, personActor } from '@/lib/auth/actor'
import { report, send, someone, system, told } from '@/lib/causes/causes-factory.server'
import { sayCause } from '@/lib/causes/say-cause.server'
import { db } from '@/lib/db/client.server'
import { readIncident } from '@/lib/incidents/read.server'
import { setIncidentAside } from '@/lib/set-aside/set-incident-aside.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { readQueue } from './read-queue.server'
import { TriageQuery } from './triage'

freshDatabase()

let ana: Actor
const team = `team-${uuid()}`
const service = `service-${uuid()}`
beforeAll(async () => void (ana = await someone('Ana', 'ENGINEER')))

const queue = (over: Record<string, string> = {}, actor = ana) =>
  readQueue(TriageQuery.parse({ service, ...over }), actor)
const keys = async (over?: Record<string, string>, actor?: Actor) =>
  (await queue(over, actor)).items.map(({ key }) => key)

describe('the queue', () => {
  let minor: string, critical: string, unsaid: string, decided: string
  beforeAll(async () => {
    const [change] = await send(service, { origin: 'AI' })
    minor = (await report(service, { team, severity: 'SEV3', startedAt: '2026-03-05T18:00:00Z' })).key
    critical = (await report(service, { team, severity: 'SEV1', startedAt: '2026-03-05T12:00:00Z' })).key
    unsaid = (await report(service, { team, severity: null, startedAt: '2026-03-05T17:00:00Z' })).key
    decided = (await report(service, { team, severity: 'SEV3' })).key
    await sayCause(decided, { change: told(change!.item), certainty: 'CONFIRMED' }, ana, 'r')
  })

  test('has the critical first, then what has no severity, then the rest; what is decided is left out unless asked for', async () => {
    expect(await keys()).toEqual([critical, unsaid, minor])
    expect(await keys({ show: 'all' })).toEqual([critical, unsaid, minor, decided])
    expect(await queue()).toMatchObject({ counts: { all: 3, team: 0, mine: 0 }, decided: 1 })
  })

  test('goes on where a page ended, each incident once', async () => {
    const first = await queue({ show: 'all', limit: '2' })
    const second = await queue({ show: 'all', limit: '2', cursor: first.nextCursor! })

    expect([...first.items, ...second.items].map(({ key }) => key)).toEqual([critical, unsaid, minor, decided])
    expect(second.nextCursor).toBeNull()
  })

  test('is narrowed by what is lacking', async () => {
    expect(await keys({ lacks: 'SEVERITY' })).toEqual([unsaid])
    expect(await keys({ severity: 'NONE' })).toEqual([unsaid])
    expect(await keys({ lacks: 'HOURS', show: 'all' })).toEqual([])
  })

  test('leaves out what one put off, for them and nobody else, and what is set aside for everybody', async () => {
    const { id: incidentId } = (await queue()).items.find(({ key }) => key === minor)!
    const until = new Date(Date.now() + 3_600_000)
    await db().snooze.create({ data: { userId: ana.id!, incidentId, until } })
    const mei = await someone('Mei', 'ENGINEER')
    expect((await readIncident(minor, ana)).snoozedUntil).toBe(until.toISOString())
    expect((await readIncident(minor, mei)).snoozedUntil).toBeNull()

    expect(await keys()).toEqual([critical, unsaid])
    expect(await keys({ snoozed: 'yes' })).toEqual([critical, unsaid, minor])
    expect(await keys({}, mei)).toEqual([critical, unsaid, minor])
    await setIncidentAside(minor, { as: 'NOT_AN_INCIDENT' }, ana, 'r')
    expect(await keys({}, mei)).toEqual([critical, unsaid])
  })

  test('of a team is for its members, and what is private to one is not there for others', async () => {
    const { id } = await db().team.findUniqueOrThrow({ where: { slug: team } })
    const insider = personActor({ id: ana.id, name: 'Ana', role: 'ENGINEER', email: ana.email, teamIds: [id] })
    const secret = (await report(service, { team, severity: 'SEV2', visibility: 'TEAM' })).key

    expect(await keys({ tab: 'team' }, insider)).toEqual([secret, critical, unsaid])
    expect(await keys()).toEqual([critical, unsaid])
    expect((await queue({}, system)).counts.all).toBe(3)
  })
})
