import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, personActor, systemActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { anIncident, aWorkLog } from '@/prisma/factories'
import { newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { editEntry } from './edit-entry.server'
import { ingestWorkLogs } from './ingest.server'
import { logEntry } from './log-entry.server'
import { readEntry } from './read-entry.server'
import { readWeek } from './read-week.server'
import { withdrawEntry } from './withdraw-entry.server'

freshDatabase()

const system = systemActor('test')
const now = () => ({ actor: system, requestId: 'work', receivedAt: new Date() })

async function someone(role: Role): Promise<Actor> {
  const { id, email } = await newPerson({ role })
  return personActor({ id, name: role, role, email, teamIds: [] })
}

let ana: Actor
let mei: Actor
let lead: Actor
beforeAll(async () => {
  ana = await someone('ENGINEER')
  mei = await someone('ENGINEER')
  lead = await someone('LEAD')
})

async function sent(actor: Actor) {
  const item = aWorkLog({ personEmail: actor.email!, source: 'pager' })
  const { results } = await ingestWorkLogs([item], now())
  return { id: results[0]!.id!, item }
}

const linesOf = async (entityId: string) =>
  (await db().auditEvent.findMany({ where: { entityId }, orderBy: { id: 'asc' }, select: { action: true } })).map(
    ({ action }) => action,
  )

test('what was logged here is edited as another version of it: what is left out stays, null takes it back', async () => {
  const { results } = await ingestIncidents([anIncident()], now())
  const incident = `INC-${results[0]!.number}`
  const { id, version } = await logEntry({ minutes: 45, activity: 'TRIAGE', note: 'By hand', incident }, ana, 'r')

  const edited = await editEntry(id, { minutes: 60, note: null }, version, ana, 'r')
  const freed = await editEntry(id, { incident: null }, edited.version, lead, 'r')

  expect(edited).toMatchObject({ minutes: 60, activity: 'TRIAGE', note: null, incident, version: 2 })
  expect(freed).toMatchObject({ minutes: 60, incident: null, person: null })
  expect(await readEntry(id, ana)).toMatchObject({ person: 'Some Body', version: 3 })
  expect(await linesOf(id)).toEqual(['work-log.created', 'work-log.updated', 'work-log.updated'])
  expect(await db().workLog.count({ where: { id } })).toBe(1)
})

test('of two who edit the same version one is told of the other, and nothing of theirs is kept', async () => {
  const { id } = await logEntry({ minutes: 45 }, ana, 'r')

  const both = await Promise.allSettled([50, 60].map((minutes) => editEntry(id, { minutes }, 1, ana, 'r')))

  const { minutes, version } = await readEntry(id, ana)
  expect(version).toBe(2)
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'out-of-date', details: { current: { minutes, version: 2 } } },
  })
})

describe('what others send', () => {
  test('is not edited here, for its sender goes on telling of it', async () => {
    const { id } = await sent(ana)

    await expect(editEntry(id, { minutes: 5 }, 1, ana, 'r')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('sent by pager'),
    })
  })

  test('is taken back here, stays so when it is sent again, and is brought back', async () => {
    const { id, item } = await sent(mei)

    await withdrawEntry(id, mei, 'r')
    await withdrawEntry(id, mei, 'r')
    await ingestWorkLogs([{ ...item, minutes: 90 }], now())
    const away = await readEntry(id, mei)
    const back = await editEntry(id, { withdrawn: false }, away.version, mei, 'r')

    expect(away).toMatchObject({ withdrawn: true, minutes: 90, countedMinutes: 0 })
    expect(back).toMatchObject({ withdrawn: false, minutes: 90, countedMinutes: 90 })
    expect(await linesOf(id)).toEqual([
      'work-log.created',
      'work-log.withdrawn',
      'work-log.updated',
      'work-log.brought-back',
    ])
  })
})

test('an engineer writes their own entries only, a lead those of everybody', async () => {
  const { id } = await logEntry({ minutes: 45 }, ana, 'r')

  await expect(editEntry(id, { minutes: 5 }, 1, mei, 'r')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(withdrawEntry(id, mei, 'r')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(logEntry({ minutes: 5, personEmail: ana.email! }, mei, 'r')).rejects.toMatchObject({ code: 'forbidden' })
  await withdrawEntry(id, lead, 'r')
  expect(await readEntry(id, ana)).toMatchObject({ withdrawn: true })
})

test('an incident whose only hours are taken back has none again', async () => {
  const { results } = await ingestIncidents(
    [anIncident({ status: 'RESOLVED', resolvedAt: '2026-03-05T15:00:00Z' })],
    now(),
  )
  const { id, number } = results[0]!
  const hasWork = async () => (await db().incident.findUniqueOrThrow({ where: { id: id! } })).hasWork
  const entry = await logEntry({ minutes: 45, incident: `INC-${number}` }, ana, 'r')

  const before = await hasWork()
  await withdrawEntry(entry.id, ana, 'r')

  expect([before, await hasWork()]).toEqual([true, false])
})

describe('my week', () => {
  test('tells what overlaps take, by the days of one’s own zone, and leaves out what was taken back', async () => {
    const kim = { ...(await someone('ENGINEER')), timeZone: 'Pacific/Auckland' }
    const log = (startedAt: string, minutes: number) => logEntry({ startedAt, minutes }, kim, 'r')
    // 23:30 on Sunday in Auckland, of the week before; it reaches into the next.
    const sunday = await log('2026-03-08T10:30:00Z', 120)
    const monday = await log('2026-03-08T11:30:00Z', 60)
    const late = await log('2026-03-09T12:00:00Z', 30)
    const gone = await log('2026-03-10T12:00:00Z', 30)
    await withdrawEntry(gone.id, kim, 'r')

    const week = await readWeek({ week: '2026-W11' }, kim)

    expect(week).toMatchObject({ timeZone: 'Pacific/Auckland', total: { entries: 2, minutes: 90, countedMinutes: 30 } })
    expect(
      week.entries.map(({ id, countedMinutes, overlaps, isOurs }) => [id, countedMinutes, overlaps, isOurs]),
    ).toEqual([
      [monday.id, 0, [sunday.id], true],
      [late.id, 30, [], true],
    ])
    expect(week.days.map(({ day, countedMinutes }) => [day, countedMinutes]).slice(0, 3)).toEqual([
      ['2026-03-09', 0],
      ['2026-03-10', 30],
      ['2026-03-11', 0],
    ])
  })

  test('without an entry has no total, which is not nought minutes', async () => {
    expect(await readWeek({ week: '2026-W01' }, mei)).toMatchObject({ total: null, entries: [] })
  })
})
