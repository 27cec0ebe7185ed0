import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { claimDue } from '@/lib/digests/sending/claim-due.server'
import { workOff } from '@/lib/digests/sending/work-off.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { boss } from '@/lib/jobs/boss.server'
import { addMember } from '@/lib/members/add-member.server'
import { signIn } from '@/lib/sessions/sign-in.server'
import { bringUpToDate } from './bring-up-to-date.mjs'
import { dropDatabase, withClient, withDatabase } from './database.mjs'
import { freshDatabase } from './test-database'

const database = freshDatabase()
const role = `app_${process.pid}`
const password = crypto.randomUUID()
const actor = systemActor('test')
let url = ''

beforeAll(async () => {
  await withClient(database.url(), (client) => client.query(`create role ${role} login password '${password}'`))
  const address = Object.assign(new URL(database.url()), { username: role, password })
  url = address.href
  await bringUpToDate({ ownerUrl: database.url(), url })
  process.env.DATABASE_URL = url
})
afterAll(async () => {
  await withClient(database.url(), (client) => client.query(`drop owned by ${role}`))
  await withClient(inject('postgres').url, (client) => client.query(`drop role ${role}`))
})

const asApp = (sql: string) => withClient(url, (client) => client.query(sql))
const asOwner = (sql: string) => withClient(database.url(), (client) => client.query(sql))
const refusalOf = (sql: string) =>
  asApp(sql).then(
    () => 'done',
    ({ code }: { code: string }) => code,
  )

test('what the app does in a day it may do', async () => {
  const sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
  const change = { source: 'ci', externalId: 'c-1', repository: 'shop', sha: 'a'.repeat(40), title: 'Charge twice' }
  const incident = { source: 'pager', externalId: 'i-1', title: 'Charged twice', startedAt: '2026-03-02T10:00:00Z' }
  const causes = [{ change: { source: 'ci', externalId: 'c-1' }, certainty: 'CONFIRMED' }]
  const ada = { name: 'Ada', email: 'ada@example.com', password: 'nimble-otter-62-quays' }

  await ingestIncidents([{ ...incident, causes }], sender)
  const sent = await ingestChanges([{ ...change, mergedAt: '2026-03-01T10:00:00Z', service: 'till' }], sender)
  await transact((tx) => addMember(tx, { ...ada, role: 'ENGINEER' }, actor, crypto.randomUUID()))
  const { session } = await signIn(ada, new Headers(), crypto.randomUUID())

  expect(sent.summary.created).toBe(1)
  expect(session.actor.role).toBe('ENGINEER')
  expect((await asOwner('select 1 from causes')).rowCount).toBe(1)
  expect((await asOwner('select 1 from audit_events')).rowCount).toBeGreaterThan(3)
})

test('what is due it claims, works off and tidies, in a queue of which it owns nothing', async () => {
  const onSince = new Date('2026-03-03T00:00:00Z')
  const digest = { id: crypto.randomUUID(), hour: 9, recipients: ['ada@example.com'], onSince }
  await db().digest.create({ data: digest })
  const now = new Date('2026-03-09T09:00:00Z')

  const [claimed, worked] = [await claimDue(now), await workOff(now)]
  await (await boss()).maintain()

  expect([claimed, worked]).toEqual([1, 1])
  // Without a mail server it is not sent, and waits for one.
  expect(await db().digestSending.findMany()).toMatchObject([{ status: 'DUE', attempts: 1 }])
  const { rows } = await asApp('select count(*)::int as owned from pg_class where relowner = current_user::regrole')
  expect(rows).toEqual([{ owned: 0 }])
})

test.each([
  `update audit_events set actor_name = 'nobody'`,
  'delete from audit_events',
  'truncate audit_events',
  `update raw_events set payload = '{}'`,
  'delete from raw_events',
  `update frozen_weeks set by = 'nobody'`,
  'delete from frozen_weeks',
  'truncate frozen_weeks',
  'truncate raw_events',
  'insert into audit_head (id, hash) values (2, decode(repeat($$00$$, 32), $$hex$$))',
  'delete from audit_head',
  'truncate incidents cascade',
  `update _prisma_migrations set checksum = ''`,
  'delete from _prisma_migrations',
  'alter table audit_events disable trigger audit_events_stand',
  'alter table audit_events disable trigger all',
  'alter table audit_head disable trigger audit_head_moves_on',
  'alter table raw_events add column note text',
  'drop trigger raw_events_stand on raw_events',
  'drop table incidents',
  'drop function history_stands() cascade',
  'create or replace function history_stands() returns trigger language plpgsql as $$ begin return old; end $$',
  'create table mine (n int)',
  'create temporary table mine (n int)',
  'create schema mine',
  'create index on incidents (title)',
  'create table aftermerge_jobs.mine (n int)',
  'drop table aftermerge_jobs.job',
  'truncate aftermerge_jobs.archive',
  'delete from aftermerge_jobs.queue',
  `select aftermerge_jobs.create_queue('mine', '{}')`,
  `select aftermerge_jobs.delete_queue('weekly-digests')`,
  'update aftermerge_jobs.schedule set cron = $$* * * * *$$',
  'create database mine',
  'create role mine',
  'set session_replication_role = replica',
  'set role aftermerge',
  `copy (select 1) to program 'id'`,
  `select pg_read_file('/etc/passwd')`,
])('the app may not: %s', async (sql) => {
  expect(await refusalOf(sql)).toBe('42501')
})

test('what the app would give itself it does not get', async () => {
  await refusalOf(`grant update on audit_events to ${role}`)
  await refusalOf(`alter default privileges grant update on tables to ${role}`)

  expect(await refusalOf(`update audit_events set actor_name = 'nobody'`)).toBe('42501')
})

test.each(['update audit_head set seq = 0', 'update audit_head set seq = seq'])(
  'the end of the chain only moves on: %s',
  async (sql) => {
    expect(await refusalOf(sql)).toBe('23001')
  },
)

test('a table that comes later is the app’s to use, and still not to change', async () => {
  await asOwner('create table later (id int generated by default as identity, n int)')

  await asApp('insert into later (n) values (1)')
  await bringUpToDate({ ownerUrl: database.url(), url })
  await asApp('update later set n = 2')

  expect(await refusalOf('truncate later')).toBe('42501')
})

test('given twice, by two instances at once, it is the same', async () => {
  const held = `select table_name, string_agg(privilege_type, ',' order by privilege_type) from information_schema.table_privileges where grantee = '${role}' group by 1 order by 1`
  const { rows: before } = await asOwner(held)

  await Promise.all([1, 2, 3].map(() => bringUpToDate({ ownerUrl: database.url(), url })))

  expect((await asOwner(held)).rows).toEqual(before)
  expect(before.length).toBeGreaterThan(20)
})

test('an owner that is no superuser is enough, as on a Postgres that somebody else runs', async () => {
  const server = inject('postgres').url
  const [name, owner] = [`owned_${process.pid}`, `owner_${process.pid}`]
  const as = (username: string) => Object.assign(new URL(withDatabase(server, name)), { username, password }).href
  await withClient(server, (client) => client.query(`create role ${owner} login password '${password}'`))
  await withClient(server, (client) => client.query(`create database ${name} owner ${owner}`))
  try {
    await bringUpToDate({ ownerUrl: as(owner), url: as(role) })
    await withClient(as(role), (client) =>
      client.query(`insert into teams (id, slug, name) values (gen_random_uuid(), 'a', 'A')`),
    )

    const attempt = withClient(as(role), (client) => client.query(`update audit_events set actor_name = 'nobody'`))
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  } finally {
    await dropDatabase(server, name)
    await withClient(server, (client) => client.query(`drop role ${owner}`))
  }
})

test('two databases that are taken for one are refused', async () => {
  const other = inject('postgres').url

  await expect(bringUpToDate({ ownerUrl: database.url(), url: other })).rejects.toThrow('Both must be the same one')
})
