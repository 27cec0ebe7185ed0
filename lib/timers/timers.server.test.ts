import { beforeEach, expect, test } from 'vitest'
import { type Actor, personActor, systemActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { anIncident } from '@/prisma/factories'
import { newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { logTimer } from './log-timer.server'
import { readTimer } from './read.server'
import { startTimer } from './start.server'
import { stopTimer } from './stop.server'

freshDatabase()

const START = new Date('2026-03-05T14:00:00Z')
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000)

let ana: Actor
beforeEach(async () => void (ana = await someone('ENGINEER')))

async function someone(role: Role): Promise<Actor> {
  const { id, email } = await newPerson({ role })
  return personActor({ id, name: 'Ana', role, email, teamIds: [] })
}

async function report(): Promise<string> {
  const sender = { actor: systemActor('test'), requestId: 'timers', receivedAt: new Date() }
  const { results } = await ingestIncidents([anIncident({ title: 'Checkout answers 500' })], sender)
  return `INC-${results[0]!.number}`
}

const entriesOf = ({ email }: Actor) =>
  db().workLog.findMany({
    where: { person: { email: email! } },
    select: { minutes: true },
    orderBy: { startedAt: 'asc' },
  })

test('a timer is on disk until it is stopped, and then what it was started for has its minutes, begun ones counted', async () => {
  const incident = await report()
  await startTimer({ incident, activity: 'ROLLBACK', note: 'Back to 41' }, ana, 'r', START)

  const running = await readTimer(ana)
  const { timer, logged, isCapped } = await stopTimer({}, ana, 'r', after(44.2))

  expect(running.timer).toMatchObject({ incident, title: 'Checkout answers 500', startedAt: START.toISOString() })
  expect(timer).toBeNull()
  expect(isCapped).toBe(false)
  expect(logged).toMatchObject({ minutes: 45, incident, activity: 'ROLLBACK', note: 'Back to 41', person: 'Some Body' })
})

test('starting another stops and logs the first', async () => {
  await startTimer({ activity: 'TRIAGE' }, ana, 'r', START)

  const { timer, logged } = await startTimer({ activity: 'PATCH' }, ana, 'r', after(10))

  expect(timer).toMatchObject({ activity: 'PATCH', startedAt: after(10).toISOString() })
  expect(logged).toMatchObject({ minutes: 10, activity: 'TRIAGE' })
})

test('longer than a day is logged as a day, and says so', async () => {
  await startTimer({}, ana, 'r', START)

  expect(await stopTimer({}, ana, 'r', after(3000))).toMatchObject({ isCapped: true, logged: { minutes: 1440 } })
})

test('discarded, nothing is logged of it; stopping where none runs logs nothing', async () => {
  await startTimer({}, ana, 'r', START)

  expect(await stopTimer({ discard: 'yes' }, ana, 'r', after(5))).toMatchObject({ timer: null, logged: null })
  expect(await stopTimer({}, ana, 'r', after(6))).toMatchObject({ timer: null, logged: null })
  expect(await entriesOf(ana)).toEqual([])
})

test('stopped in six windows at once, or again after a crash before it was taken away, it is logged once', async () => {
  await startTimer({}, ana, 'r', START)
  await logTimer(ana, 'r', after(20))

  await Promise.all(Array.from({ length: 6 }, () => stopTimer({}, ana, 'r', after(30))))

  expect(await entriesOf(ana)).toEqual([{ minutes: 30 }])
})

test('started in six windows at once, one runs and no time is logged twice', async () => {
  await Promise.all(Array.from({ length: 6 }, (_, at) => startTimer({}, ana, 'r', after(at))))

  const entries = await entriesOf(ana)
  expect((await readTimer(ana)).timer).not.toBeNull()
  expect(entries).toHaveLength(5)
})

test('a viewer starts none', async () => {
  await expect(startTimer({}, await someone('VIEWER'), 'r')).rejects.toMatchObject({ code: 'forbidden' })
})
