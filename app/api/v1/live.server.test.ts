import pg from 'pg'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { chainAudit, writeAudit } from '@/lib/audit/write.server'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { LISTENER } from '@/lib/live/listen.server'
import { readLast } from '@/lib/live/read-last.server'
import { MOST_STREAMS } from '@/lib/live/streams.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { TestSender } from '@/app/api/webhooks/test-sender'
import { anIncident, aWorkLog } from '@/prisma/factories'
import { asPerson, asProgram, newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { follow } from '@/scripts/postgres/test-follower'

const database = freshDatabase()
const system = systemActor('test')
const sender = { actor: system, requestId: 'live', receivedAt: new Date() }

let program: Record<string, string>
beforeAll(async () => void (program = await asProgram(['read'])))

const open: Awaited<ReturnType<typeof follow>>[] = []
afterEach(() => {
  vi.useRealTimers()
  open.splice(0).forEach((stream) => stream.leave())
})

async function opened(headers = program, after?: number) {
  const stream = await follow(headers, after ?? (await readLast()))
  open.push(stream)
  if (stream.status === 200) await stream.ready()
  return stream
}

async function touch(entity = 'team'): Promise<string> {
  const entityId = crypto.randomUUID()
  const line = { action: `${entity}.touched`, entity, entityId }
  await transact(async (tx) => writeAudit(tx, system, 'live', [line]))
  return entityId
}

async function touchAndHear(stream: Awaited<ReturnType<typeof follow>>): Promise<void> {
  const id = await touch()
  await stream.until(({ data }) => (data as { id?: string }).id === id)
}

async function cutListener(): Promise<number> {
  const client = new pg.Client({ connectionString: database.url() })
  await client.connect()
  const { rowCount } = await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and datname = current_database()',
    [LISTENER],
  )
  await client.end()
  return rowCount ?? 0
}

test('every line that is committed is told once and in order, also what is committed while the listener is cut off', async () => {
  const stream = await opened()
  const from = await readLast()

  const ids: string[] = []
  for (let round = 0; round < 5; round += 1) {
    ids.push(...(await Promise.all(Array.from({ length: 12 }, () => touch()))))
    expect(await cutListener()).toBeLessThanOrEqual(1)
    ids.push(await touch())
  }
  await touchAndHear(stream)

  const told = stream.told()
  expect(told.map(({ seq }) => seq)).toEqual(Array.from({ length: ids.length + 1 }, (_, n) => from + 1 + n))
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
  expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
})

test('what is rolled back is told to nobody', async () => {
  const stream = await opened()
  const failed = db('writing').$transaction(async (tx) => {
    const line = { action: 'team.touched', entity: 'team', entityId: crypto.randomUUID() }
    writeAudit(tx, system, 'live', [line])
    await chainAudit(tx)
    throw new Error('thought better of it')
  })
  await expect(failed).rejects.toThrow('thought better of it')

  await touchAndHear(stream)

  expect(stream.told()).toHaveLength(1)
})

test('who was cut off goes on behind the last they heard, and misses nothing', async () => {
  const first = await opened()
  await touchAndHear(first)
  const last = first.told().at(-1)!.seq
  first.leave()
  const missed = [await touch(), await touch()]

  const again = await opened({ ...program, 'last-event-id': String(last) })

  expect(again.told().map(({ id }) => id)).toEqual(missed)
})

test('that deliveries came in and were read is told to whom the log is open, as they stand now, and nothing of what they were', async () => {
  const administrator = await newPerson({ role: 'ADMINISTRATOR' })
  const open = await opened(await asPerson(administrator))
  const closed = [
    await opened(),
    await opened(await asPerson(await newPerson({ role: 'LEAD' }))),
    await opened(await asPerson(await newPerson({ role: 'ENGINEER' }))),
  ]
  const rings = ({ heard }: typeof open) => heard.filter(({ name }) => name === 'deliveries')
  const sender = await TestSender.of('github')
  const wereHeard = rings(open).length

  await sender.tell('ping', { zen: 'Keep it logically awesome.' })
  await open.until(() => rings(open).length > wereHeard)
  for (const stream of [open, ...closed]) await touchAndHear(stream)

  expect(rings(open).map(({ data }) => data)).toEqual(rings(open).map(() => ({})))
  for (const stream of closed) expect(rings(stream)).toEqual([])

  await db().user.update({ where: { id: administrator.id }, data: { role: 'LEAD' } })
  const another = await opened(await asPerson(await newPerson({ role: 'ADMINISTRATOR' })))
  await touchAndHear(open)
  const before = [rings(open).length, rings(another).length] as const
  await sender.tell('ping', { zen: 'Approachable is better than simple.' })
  await another.until(() => rings(another).length > before[1])
  await touchAndHear(open)
  expect(rings(open)).toHaveLength(before[0])
})

test('what only the audit log may tell is not told', async () => {
  const stream = await opened()
  for (const entity of ['session', 'token', 'member', 'sign-on', 'nudge']) await touch(entity)

  await touchAndHear(stream)

  expect(stream.told().map(({ kind }) => kind)).toEqual(['team'])
})

async function aSecret() {
  const title = 'Cards were read'
  const { results } = await ingestIncidents([anIncident({ title, team: 'payments', visibility: 'TEAM' })], sender)
  const key = `INC-${results[0]!.number}`
  await ingestWorkLogs([aWorkLog({ incident: key, team: 'payments' })], sender)
  return { id: results[0]!.id!, key }
}

test('an incident that is private, and hours on it, are told to its team and to nobody else', async () => {
  await aSecret()
  const team = await db().team.findUniqueOrThrow({ where: { slug: 'payments' }, select: { id: true } })
  const insider = await opened(await asPerson(await newPerson({ teamId: team.id })))
  const outsiders = [
    await opened(await asPerson(await newPerson({}))),
    await opened(await asPerson(await newPerson({ role: 'LEAD' }))),
    await opened(),
  ]

  const secret = await aSecret()
  for (const stream of [insider, ...outsiders]) await touchAndHear(stream)

  expect(insider.told()).toContainEqual(expect.objectContaining({ kind: 'incident', ...secret }))
  expect(insider.told()).toContainEqual(expect.objectContaining({ kind: 'work-log', key: secret.key }))
  for (const { heard } of outsiders) {
    expect(JSON.stringify(heard)).not.toContain(secret.key)
    expect(JSON.stringify(heard)).not.toMatch(/"(incident|work-log)"/)
  }
})

test('hours that move from one incident to another, or to none, are told for both', async () => {
  const { results } = await ingestIncidents([anIncident(), anIncident()], sender)
  const [one, other] = results.map(({ number }) => `INC-${number}`)
  const { source, externalId } = aWorkLog()
  const log = (incident: unknown, eventAt: string) =>
    ingestWorkLogs([aWorkLog({ source, externalId, incident: incident as string, eventAt })], sender)
  const { source: of, externalId: id } = await db().incident.findUniqueOrThrow({ where: { id: results[0]!.id! } })
  await log({ source: of, externalId: id }, '2026-03-05T10:00:00Z')
  const stream = await opened()
  const keys = () =>
    stream
      .told()
      .filter(({ kind }) => kind === 'work-log')
      .map(({ key }) => key)

  await log(other, '2026-03-05T11:00:00Z')
  await touchAndHear(stream)
  expect(keys().toSorted()).toEqual([one, other].toSorted())

  await log(null, '2026-03-05T12:00:00Z')
  await touchAndHear(stream)
  expect(keys().slice(2).toSorted()).toEqual([other, null].toSorted())
})

test('hours of which nobody knows yet whether they are on something private are told to nobody', async () => {
  const stream = await opened()
  const left = crypto.randomUUID()
  const since = new Date(Date.now() - 60_000)
  await db().unsettled.create({ data: { id: crypto.randomUUID(), kind: 'WORK_LOG', ids: [left], since } })

  const line = { action: 'work-log.created', entity: 'work-log', entityId: left }
  await transact(async (tx) => writeAudit(tx, system, 'live', [line]))
  await touchAndHear(stream)

  expect(stream.told().map(({ kind }) => kind)).toEqual(['team'])
})

test('what is not settled yet is told once it is, and what was done after it not before', async () => {
  const stream = await opened()
  const [id, entityId] = [crypto.randomUUID(), crypto.randomUUID()]
  await db().unsettled.create({ data: { id, kind: 'INCIDENT', ids: [entityId] } })
  const line = { action: 'deployment.created', entity: 'deployment', entityId }
  await transact(async (tx) => writeAudit(tx, system, 'live', [line]))
  const after = await touch()

  const others = await opened(program, await readLast())
  expect(stream.told()).toEqual([])
  await db().unsettled.delete({ where: { id } })
  await touchAndHear(others)
  await touchAndHear(stream)

  expect(
    stream
      .told()
      .slice(0, 2)
      .map((event) => event.id),
  ).toEqual([entityId, after])
})

test('who goes on hears of what is being settled once more as well', async () => {
  const [first, last] = [await opened(), await readLast()]
  const missed = await touch()
  await first.until(({ data }) => (data as { id?: string }).id === missed)
  const id = crypto.randomUUID()
  await db().unsettled.create({ data: { id, kind: 'INCIDENT', ids: [missed] } })

  const again = await opened(program, last)
  await db().unsettled.delete({ where: { id } })

  expect(again.told().map((event) => event.id)).toEqual([missed])
})

test('who left the team while they listen is told nothing of it any more', async () => {
  await aSecret()
  const team = await db().team.findUniqueOrThrow({ where: { slug: 'payments' }, select: { id: true } })
  const stream = await opened(await asPerson(await newPerson({ teamId: team.id })))
  await db().teamMember.deleteMany({ where: { teamId: team.id } })

  await aSecret()
  await touchAndHear(stream)

  expect(stream.told().map(({ kind }) => kind)).not.toContain('incident')
})

test('of more than a hundred lines at once it is told that there were many, and from where to go on', async () => {
  const stream = await opened()
  const line = () => ({ action: 'team.touched', entity: 'team', entityId: crypto.randomUUID() })
  await transact(async (tx) => writeAudit(tx, system, 'live', Array.from({ length: 101 }, line)))

  const { seq } = await stream.until(({ name }) => name === 'many')
  await touchAndHear(stream)

  expect(stream.told().map((event) => event.seq)).toEqual([seq + 1])
})

test('who was told of more than the instance they come to has read goes on from there, and hears nothing twice', async () => {
  await opened()
  const line = () => ({ action: 'team.touched', entity: 'team', entityId: crypto.randomUUID() })
  await transact(async (tx) => writeAudit(tx, system, 'live', Array.from({ length: 50 }, line)))

  const ahead = await opened(program, await readLast())
  await touchAndHear(ahead)

  expect(ahead.heard.map(({ name }) => name)).toEqual(['ready', 'done'])
})

test('who is ahead of a database that was restored is told that much is different', async () => {
  const stream = await opened(program, (await readLast()) + 1000)

  expect(stream.heard.map(({ name }) => name)).toEqual(['many', 'ready'])
})

test('a stream ends within a minute of the session, or the token, that it was opened with', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  const person = await newPerson({})
  const signedIn = await opened(await asPerson(person))
  const ofProgram = await opened(await asProgram(['read']))
  const stays = await opened()
  await db().session.deleteMany({ where: { userId: person.id } })
  const newest = await db().apiToken.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  await db().apiToken.update({ where: { id: newest.id }, data: { expiresAt: new Date(0), createdAt: new Date(-1) } })

  vi.advanceTimersByTime(60_000)
  await Promise.all([signedIn.ended(), ofProgram.ended()])
  await touchAndHear(stays)
})

test('to listen does not keep a session from ending as idle', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const person = await newPerson({})
  const stream = await opened(await asPerson(person))
  const lastSeenAt = new Date(Date.now() - 3600_000)
  await db().session.updateMany({ where: { userId: person.id }, data: { lastSeenAt } })

  vi.advanceTimersByTime(60_000)
  await touchAndHear(stream)

  expect(await db().session.findFirst({ where: { userId: person.id } })).toMatchObject({ lastSeenAt })
})

test('one person has so many streams and no more, and one that is left makes room', async () => {
  const mine = await asPerson(await newPerson({}))
  for (let n = 0; n < MOST_STREAMS; n += 1) await opened(mine)

  expect((await opened(mine)).status).toBe(429)
  open[0]!.leave()
  expect((await opened(mine)).status).toBe(200)
})

test('an instance that stops hangs up on everybody', async () => {
  const streams = [await opened(), await opened()]

  globalThis.aftermergeHangUp!()

  await Promise.all(streams.map((stream) => stream.ended()))
})
