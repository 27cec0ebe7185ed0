import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { authSecret } from '@/lib/env.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { NO_LINES } from './chain.server'
import { readCheckpoints } from './read-checkpoints.server'
import { readEnd } from './read-end.server'
import { verifyChain } from './verify-chain.server'
import { writeAudit } from './write.server'
import { writeCheckpoint } from './write-checkpoint.server'

const database = freshDatabase()

let folder = ''
let first = 0
let last = 0

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'checkpoints-'))
  process.env.AUDIT_CHECKPOINTS = path.join(folder, 'checkpoints.jsonl')
  first = (await readEnd()).last + 1
  for (let n = 0; n < 12; n += 1) await addLine(n)
  last = (await readEnd()).last
  await attack('create table kept as table audit_events', 'create table kept_head as table audit_head')
})

afterEach(async () => {
  await attack(
    'delete from audit_events',
    'insert into audit_events select * from kept',
    'delete from audit_head',
    'insert into audit_head select * from kept_head',
    'drop table kept, kept_head',
  )
  delete process.env.AUDIT_CHECKPOINTS
  await rm(folder, { recursive: true })
})

const addLine = (n: number) =>
  transact(async (tx) =>
    writeAudit(tx, systemActor('test'), crypto.randomUUID(), [
      { action: 'thing.changed', entity: 'thing', entityId: crypto.randomUUID(), after: { n } },
    ]),
  )

/** A superuser for whom no trigger fires. */
async function attack(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.url() })
  await client.connect()
  await client.query('set session_replication_role = replica')
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const verify = async () =>
  verifyChain({
    checkpoints: (await readCheckpoints(process.env.AUDIT_CHECKPOINTS!, [authSecret()])).signed,
    pageSize: 5,
  })
const brokenBy = async (...statements: string[]) => {
  await attack(...statements)
  return (await verify()).broken
}

test.each([
  [`after = '{"n": 99}'`],
  [`actor_name = 'somebody else'`],
  [`at = at - interval '1 minute'`],
  [`action = 'thing.created'`],
  [`entity_id = gen_random_uuid()`],
  [`request_id = 'another'`],
  [`before = '{}'`],
  [`hash = sha256('x')`],
])('a line of which %s was set is found at its place', async (change) => {
  expect(await brokenBy(`update audit_events set ${change} where seq = ${first + 4}`)).toEqual({
    seq: first + 4,
    why: 'edited',
  })
})

test('a deleted line is missing at its place', async () => {
  expect(await brokenBy(`delete from audit_events where seq = ${first + 6}`)).toEqual({
    seq: first + 6,
    why: 'missing',
  })
})

test.each([
  { a: 3, b: 4 },
  { a: 1, b: 9 },
])('of two lines that changed places ($a and $b) the first is named, with where it went', async ({ a, b }) => {
  const [x, y] = [first + a, first + b]

  const broken = await brokenBy(
    `update audit_events set seq = -1 where seq = ${x}`,
    `update audit_events set seq = ${x} where seq = ${y}`,
    `update audit_events set seq = ${y} where seq = -1`,
  )

  expect(broken).toEqual({ seq: x, why: 'moved', standsAt: y })
})

test('a tail that was cut off is missed by the end of the chain', async () => {
  const broken = await brokenBy(`delete from audit_events where seq > ${last - 3}`)

  expect(broken).toEqual({ seq: last - 2, why: 'cut-off', until: last })
})

test('a tail that was cut off together with the end of the chain is missed by the signed checkpoint', async () => {
  const checkpoint = await writeCheckpoint(0)

  const broken = await brokenBy(
    `delete from audit_events where seq > ${last - 3}`,
    `update audit_head set (seq, hash) = (select seq, hash from audit_events where seq = ${last - 3})`,
  )

  expect(broken).toEqual({ seq: last - 2, why: 'cut-off', until: last, checkpointAt: checkpoint!.at })
})

test('a tail that was cut off and grew again is not the one of the checkpoint', async () => {
  await writeCheckpoint(0)
  await attack(
    `delete from audit_events where seq > ${last - 3}`,
    `update audit_head set (seq, hash) = (select seq, hash from audit_events where seq = ${last - 3})`,
  )
  for (let n = 0; n < 5; n += 1) await addLine(100 + n)

  expect((await verify()).broken).toMatchObject({ seq: last, why: 'rewritten' })
})

test('everything cut off is missed as well', async () => {
  await writeCheckpoint(0)

  const broken = await brokenBy('delete from audit_events', 'delete from audit_head')

  expect(broken).toMatchObject({ seq: 1, why: 'cut-off', until: last })
})

test('a line put behind the end past the application is seen', async () => {
  const broken = await brokenBy(
    `update audit_head set (seq, hash) = (select seq, hash from audit_events where seq = ${last - 1})`,
  )

  expect(broken).toEqual({ seq: last, why: 'beyond-end' })
})

test('what was verified up to a place and then cut off before it is seen without reading all again', async () => {
  const { to } = await verifyChain()
  await attack(
    `delete from audit_events where seq > ${last - 3}`,
    `update audit_head set (seq, hash) = (select seq, hash from audit_events where seq = ${last - 3})`,
  )

  const { broken } = await verifyChain({ after: to })

  expect(broken).toEqual({ seq: last - 2, why: 'cut-off', until: last })
})

test.each([`payload = '{"title": "another"}'::json`, `content_hash = sha256('x')`])(
  'a version of which %s was set breaks the line that speaks of it',
  async (change) => {
    const sender = { actor: systemActor('test'), requestId: crypto.randomUUID(), receivedAt: new Date() }
    await ingestIncidents([anIncident()], sender)
    const { seq } = await db().auditEvent.findFirstOrThrow({
      where: { rawEventId: { not: null }, action: 'incident.created' },
    })
    await attack('create table kept_versions as table raw_events')
    expect((await verifyChain()).broken).toBeNull()

    const broken = await brokenBy(`update raw_events set ${change}`)
    await attack(
      'delete from raw_events',
      'insert into raw_events select * from kept_versions',
      'drop table kept_versions',
    )

    expect(broken?.seq).toBe(Number(seq))
    expect(['version', 'edited']).toContain(broken?.why)
  },
)

test('a checkpoint that was forged, or of another secret, proves nothing and is counted', async () => {
  await writeCheckpoint(0)
  const file = process.env.AUDIT_CHECKPOINTS!
  const kept = JSON.parse(await readFile(file, 'utf8')) as object
  await rm(file)
  const { appendFile } = await import('node:fs/promises')
  await appendFile(file, `${JSON.stringify({ ...kept, seq: last + 50 })}\n{"signature": cut short\n`)

  expect(await readCheckpoints(file, [authSecret()])).toEqual({ signed: [], unsigned: 2 })
  expect((await verifyChain({ after: NO_LINES })).broken).toBeNull()
})

test('a checkpoint of the secret before this one still counts', async () => {
  const checkpoint = await writeCheckpoint(0)

  const { signed } = await readCheckpoints(process.env.AUDIT_CHECKPOINTS!, ['a later secret', authSecret()])

  expect(signed).toEqual([checkpoint])
})

test('nothing is signed twice', async () => {
  const checkpoint = await writeCheckpoint(0)

  expect(await writeCheckpoint(checkpoint!.seq)).toBeNull()
})
