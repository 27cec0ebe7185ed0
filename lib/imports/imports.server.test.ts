import { v7 as uuid } from 'uuid'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { senderNow, someone, system } from '@/lib/causes/causes-factory.server'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { IncidentsQuery } from '@/lib/incidents/list-query'
import { listIncidents } from '@/lib/incidents/list.server'
import { createSubscription } from '@/lib/subscriptions/create.server'
import { NewSubscription } from '@/lib/subscriptions/subscription'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { aChange, aDeployment, anIncident, aWorkLog } from '@/prisma/factories'
import { Prisma } from '@/prisma/generated/client'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { changeImport } from './change.server'
import { checkImport } from './check.server'
import { createImport } from './create.server'
import type { Import, ImportReading } from './import'
import { judgeRow } from './judge-row'
import { nameRow } from './name-row.server'
import { problemsCsv } from './problems-csv.server'
import { putPart } from './put-part.server'
import { removeImport } from './remove.server'
import { requireImport } from './require-import.server'
import { workImports } from './work-imports.server'

freshDatabase()

let lea: Actor
beforeAll(async () => void (lea = await someone('Lea', 'LEAD')))

async function upload(text: string, name = 'rows.csv'): Promise<Import> {
  const bytes = Buffer.from(text)
  const { id } = await createImport({ name, size: bytes.length }, lea, 'r')
  return putPart({ id, part: 0 }, bytes, lea)
}

async function confirm(
  { id, version }: Import,
  over: Partial<ImportReading> = {},
  stopsOnError = false,
): Promise<Import> {
  const { reading } = await requireImport(id, lea)
  const change = { status: 'RUNNING', stopsOnError, reading: { ...reading!, ...over } } as const
  await changeImport({ id, version }, change, lea, 'r')
  return ended(id)
}

async function undo(id: string): Promise<Import> {
  const { version } = await requireImport(id, lea)
  await changeImport({ id, version }, { status: 'UNDOING' }, lea, 'r')
  return ended(id)
}

/** The request works it off beside itself: whoever comes first. */
async function ended(id: string): Promise<Import> {
  for (;;) {
    await workImports()
    const now = await requireImport(id, lea)
    if (now.status !== 'RUNNING' && now.status !== 'UNDOING') return now
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const csvOf = (header: string, rows: readonly string[]) => [header, ...rows].join('\n')
const HEADER = 'id,title,started at,severity,service'
function rowsOf(service: string, count: number, title = 'Fire'): string[] {
  return Array.from(
    { length: count },
    (_, at) => `${service}-${at},${title} ${at},2026-03-0${(at % 9) + 1}T10:00:00Z,P${(at % 4) + 1},${service}`,
  )
}

const listed = async (service: string) =>
  (await listIncidents(IncidentsQuery.parse({ service, limit: '100' }), system)).items
const count = (service: string) => db().incident.count({ where: { service: { slug: service } } })

test('nothing is written before it is confirmed, the same file twice is nothing new, undone nothing is left, and it may come again', async () => {
  const service = `shop-${uuid()}`
  const text = csvOf(HEADER, rowsOf(service, 1_203))

  const ready = await upload(text)
  expect(ready).toMatchObject({ status: 'READY', format: 'csv', reading: { kind: 'incidents', source: 'import' } })
  expect(await checkImport(ready.id, lea)).toMatchObject({
    rows: 1_203,
    isWhole: true,
    wouldCreate: 1_203,
    rejected: 0,
  })
  expect([await count(service), await db().service.count({ where: { slug: service } })]).toEqual([0, 0])

  expect(await confirm(ready)).toMatchObject({
    status: 'DONE',
    created: 1_203,
    duplicates: 0,
    rejected: 0,
    progress: 1,
  })
  expect(await count(service)).toBe(1_203)
  expect(await db().importPart.count({ where: { importId: ready.id } })).toBe(0)

  const again = await upload(text)
  expect(await checkImport(again.id, lea)).toMatchObject({ wouldCreate: 0, wouldUpdate: 0, duplicates: 1_203 })
  expect(await confirm(again)).toMatchObject({ created: 0, updated: 0, duplicates: 1_203 })
  expect(await count(service)).toBe(1_203)

  expect(await undo(ready.id)).toMatchObject({ status: 'UNDONE', removed: 1_203, restored: 0 })
  expect([await count(service), await listed(service)]).toEqual([0, []])
  expect(await db().service.count({ where: { slug: service } })).toBe(0)

  expect(await confirm(await upload(text))).toMatchObject({ created: 1_203 })
  expect(await count(service)).toBe(1_203)
}, 60_000)

test('rows with times of their own come again after an undo as well, and a third sender finds what is there', async () => {
  const service = `shop-${uuid()}`
  const text = csvOf(
    `${HEADER},updated`,
    rowsOf(service, 3).map((row) => `${row},2026-03-20T00:00:00Z`),
  )
  const first = await confirm(await upload(text))
  await undo(first.id)
  expect(await confirm(await upload(text))).toMatchObject({ created: 3 })

  const item = anIncident({
    source: 'import',
    externalId: `${service}-0`,
    title: 'Newer',
    eventAt: '2026-04-01T00:00:00Z',
  })
  const { summary } = await ingestIncidents([item], senderNow())
  expect(summary).toMatchObject({ updated: 1 })
  expect((await listed(service)).find(({ externalId }) => externalId === item.externalId)).toMatchObject({
    title: 'Newer',
    severity: 'SEV1',
  })
})

test('an import that was killed half-way ends complete, and each row is there once', async () => {
  const service = `shop-${uuid()}`
  const rows = rowsOf(service, 1_400)
  const { id, version, reading } = await upload(csvOf(HEADER, rows))
  await changeOnly({ id, version })
  // The first process took the lease, wrote two batches, noted one, and died.
  const lease = uuid()
  await db().import.update({ where: { id }, data: { lease, leasedUntil: new Date(Date.now() + 60_000) } })
  const columns = HEADER.split(',')
  const items = rows.slice(0, 1_000).map((row, at) => {
    const cells = row.split(',')
    const judged = judgeRow(
      { line: at + 2, row: Object.fromEntries(columns.map((column, place) => [column, cells[place]])) },
      reading!,
      nameRow,
    )
    return 'item' in judged ? judged.item : {}
  })
  const sender = { actor: lea, requestId: id, receivedAt: new Date(), importId: id }
  for (const at of [0, 500]) await ingestIncidents(items.slice(at, at + 500), sender)
  await db().import.update({ where: { id }, data: { readRows: 500, readBytes: 10_000 } })

  // While its lease lasts nobody else is at it.
  await workImports()
  expect(await requireImport(id, lea)).toMatchObject({ status: 'RUNNING', readRows: 500, created: 1_000 })

  await db().import.update({ where: { id }, data: { leasedUntil: new Date(0) } })
  await Promise.all([workImports(), workImports()])
  expect(await requireImport(id, lea)).toMatchObject({ status: 'DONE', readRows: 1_400, created: 1_400, rejected: 0 })
  expect(await count(service)).toBe(1_400)
  expect(await undo(id)).toMatchObject({ removed: 1_400 })
  expect(await count(service)).toBe(0)
}, 60_000)

/** Confirmed by a process that dies before it begins. */
async function changeOnly({ id, version }: { id: string; version: number }): Promise<void> {
  await db().import.update({
    where: { id },
    data: { status: 'RUNNING', confirmedAt: new Date(), version: version + 1 },
  })
}

test('what was known before is as it was once the import is undone, with what was told of it since', async () => {
  const service = `shop-${uuid()}`
  const known = anIncident({
    source: 'import',
    externalId: `${service}-0`,
    service,
    title: 'As it was',
    severity: 'SEV4',
  })
  await ingestIncidents([known], senderNow())
  const before = await listed(service)

  const ready = await upload(csvOf(HEADER, rowsOf(service, 2)))
  const { wouldCreate, wouldUpdate, differences } = await checkImport(ready.id, lea)
  expect([wouldCreate, wouldUpdate]).toEqual([1, 1])
  expect(differences[0]!.fields).toContainEqual({ field: 'title', before: 'As it was', after: 'Fire 0' })

  await confirm(ready)
  expect((await listed(service)).map(({ title }) => title).sort()).toEqual(['Fire 0', 'Fire 1'])
  await ingestIncidents(
    [
      {
        source: 'import',
        externalId: known.externalId,
        title: 'As it was',
        startedAt: known.startedAt,
        mode: 'CAPACITY',
      },
    ],
    senderNow(),
  )

  expect(await undo(ready.id)).toMatchObject({ removed: 1, restored: 1 })
  const after = await listed(service)
  expect(after).toHaveLength(1)
  expect(after[0]).toMatchObject({
    title: 'As it was',
    severity: 'SEV4',
    mode: 'CAPACITY',
    startedAt: before[0]!.startedAt,
  })
})

test('what named a row of it waits for it again, and is linked when it comes again', async () => {
  const service = `shop-${uuid()}`
  const sha = uuid()
  const text = csvOf('id,repo,commit sha,title,merged at,service', [
    `c-${sha},a/b,${sha},Add,2026-03-01T00:00:00Z,${service}`,
  ])
  const change = { source: 'import', externalId: `c-${sha}` }
  const incident = anIncident({
    service,
    startedAt: '2026-03-02T00:00:00Z',
    causes: [{ change, certainty: 'CONFIRMED' }],
  })
  await ingestIncidents([incident], senderNow())
  await ingestWorkLogs([aWorkLog({ change, minutes: 60 })], senderNow())
  const held = () => db().pendingReference.count({ where: { externalId: change.externalId } })
  const linked = () => db().cause.count({ where: { change: { externalId: change.externalId } } })
  expect([await held(), await linked()]).toEqual([2, 0])

  const done = await confirm(await upload(text))
  expect([done.created, await held(), await linked()]).toEqual([1, 0, 1])
  await undo(done.id)
  expect([await held(), await linked()]).toEqual([2, 0])
  expect(await db().change.count({ where: { externalId: change.externalId } })).toBe(0)

  await confirm(await upload(text))
  expect([await held(), await linked()]).toEqual([0, 1])
  expect(await db().workLog.count({ where: { change: { externalId: change.externalId } } })).toBe(1)
})

test('deployments that are undone leave changes live as they were without them', async () => {
  const service = `shop-${uuid()}`
  const change = aChange({ service, mergedAt: '2026-03-01T00:00:00Z', deployedAt: null })
  await ingestDeployments([aDeployment({ service, finishedAt: '2026-02-01T00:00:00Z' })], senderNow())
  await ingestChanges([change], senderNow())
  const live = () =>
    db().change.findFirstOrThrow({
      where: { externalId: change.externalId },
      select: { deployedAt: true, deployedBasis: true, deploymentId: true },
    })
  const before = await live()

  const text = csvOf('service,commit,finished at,result', [`${service},abc,2026-03-02T00:00:00Z,succeeded`])
  const done = await confirm(await upload(text))
  expect((await live()).deployedAt).toEqual(new Date('2026-03-02T00:00:00Z'))
  await undo(done.id)
  expect(await live()).toEqual(before)
})

test('what somebody has undone is undone in their name, also where whoever brought it is gone', async () => {
  const service = `shop-${uuid()}`
  const max = await someone('Max', 'LEAD')
  const bytes = Buffer.from(csvOf(HEADER, rowsOf(service, 2)))
  const { id } = await createImport({ name: 'rows.csv', size: bytes.length }, max, 'r')
  const { version } = await putPart({ id, part: 0 }, bytes, max)
  await changeImport({ id, version }, { status: 'RUNNING' }, max, 'r')
  expect(await ended(id)).toMatchObject({ status: 'DONE', created: 2 })
  await db().user.update({ where: { id: max.id! }, data: { disabledAt: new Date() } })

  expect(await undo(id)).toMatchObject({ status: 'UNDONE', removed: 2 })
  const lines = await db().auditEvent.findMany({ where: { requestId: id, action: { contains: 'undone' } } })
  expect(lines.map(({ actorId }) => actorId)).toEqual([lea.id])
})

test('what one has brought and another confirms is written in the name of who confirmed it', async () => {
  const service = `shop-${uuid()}`
  const max = await someone('Max', 'LEAD')
  const { id, version } = await upload(csvOf(HEADER, rowsOf(service, 1)))
  await changeImport({ id, version }, { status: 'RUNNING' }, max, 'r')
  await ended(id)

  const lines = await db().auditEvent.findMany({ where: { requestId: id, action: 'incident.created' } })
  expect(lines.map(({ actorId }) => actorId)).toEqual([max.id])
})

test('an undo waits for the batch that is under way, so that nothing comes behind it', async () => {
  const service = `shop-${uuid()}`
  const { id, version } = await upload(csvOf(HEADER, rowsOf(service, 2)))
  await changeOnly({ id, version })
  // Another process is at its first batch when it is stopped and is to be undone.
  const lease = uuid()
  await db().import.update({ where: { id }, data: { lease, leasedUntil: new Date(Date.now() + 60_000) } })
  await changeImport({ id, version: version + 1 }, { status: 'STOPPED' }, lea, 'r')
  await changeImport({ id, version: version + 2 }, { status: 'UNDOING' }, lea, 'r')

  await workImports()
  const held = await db().import.findUniqueOrThrow({ where: { id }, select: { status: true, lease: true } })
  expect(held).toEqual({ status: 'UNDOING', lease })
  await db().import.update({ where: { id }, data: { leasedUntil: new Date(0) } })
  expect(await ended(id)).toMatchObject({ status: 'UNDONE' })
})

test('what breaks on the way ends the import with a sentence, and what came before can be undone', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const ready = await upload(csvOf(HEADER, rowsOf(`shop-${uuid()}`, 502)))
  await db().$executeRaw`alter table imports add constraint only_so_far check (read_rows <= 500) not valid`
  try {
    const broken = await confirm(ready)
    expect(broken).toMatchObject({ status: 'FAILED', problem: expect.stringMatching(/broke on our side/) })
    // Its last batch was written, and that it was could not be noted.
    expect(broken).toMatchObject({ readRows: 500, created: 502 })
  } finally {
    await db().$executeRaw`alter table imports drop constraint only_so_far`
  }
  expect(await undo(ready.id)).toMatchObject({ status: 'UNDONE', removed: 502 })
}, 60_000)

test('no subscriber is told of the rows of a file, nor of their undo, and of what comes beside it as ever', async () => {
  const service = `shop-${uuid()}`
  const events = ['incident.created', 'incident.updated', 'incident.resolved']
  const wish = { name: 'Ours', kind: 'EMAIL', recipients: ['ana@example.com'], events }
  await createSubscription(NewSubscription.parse(wish), system, 'r')
  const toldOf = async () =>
    (await db().notification.findMany({ orderBy: { seq: 'asc' }, select: { type: true } })).map(({ type }) => type)
  const known = anIncident({ source: 'import', externalId: `${service}-0`, service })
  await ingestIncidents([known], senderNow())
  expect(await toldOf()).toEqual(['incident.created'])

  // One of its rows changes what is known, and one is open still.
  const done = await confirm(
    await upload(
      csvOf(
        `${HEADER},status,updated`,
        rowsOf(service, 3).map((row, at) => `${row},${at === 2 ? 'open' : 'resolved'},${new Date().toISOString()}`),
      ),
    ),
  )
  expect(done).toMatchObject({ created: 2, updated: 1 })
  await undo(done.id)
  expect(await toldOf()).toEqual(['incident.created'])

  await ingestIncidents([{ ...known, title: 'Changed', eventAt: new Date().toISOString() }], senderNow())
  expect(await toldOf()).toEqual(['incident.created', 'incident.updated'])
})

test('of an incident that is new here a subscriber is told unless it was over for more than a day', async () => {
  await db().subscription.deleteMany()
  await db().notification.deleteMany()
  const wish = { name: 'Ours', kind: 'EMAIL', recipients: ['ana@example.com'], events: ['incident.created'] }
  await createSubscription(NewSubscription.parse(wish), system, 'r')
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
  await ingestIncidents(
    [
      anIncident({ title: 'Over for long', startedAt: ago(60), resolvedAt: ago(25) }),
      anIncident({ title: 'Said to be resolved, nobody said when', startedAt: ago(25), status: 'RESOLVED' }),
      anIncident({ title: 'Just over', startedAt: ago(60), resolvedAt: ago(23) }),
      anIncident({ title: 'Open since long', startedAt: ago(600) }),
    ],
    senderNow(),
  )
  const told = await db().notification.findMany({ orderBy: { seq: 'asc' }, select: { data: true } })
  expect(told.map(({ data }) => (data as { incident: { title: string } }).incident.title)).toEqual([
    'Just over',
    'Open since long',
  ])
})

test('a team that somebody subscribed to stays, though the import that named it first is undone', async () => {
  const [service, team] = [`shop-${uuid()}`, `team-${uuid()}`]
  const done = await confirm(
    await upload(
      csvOf(
        `${HEADER},team`,
        rowsOf(service, 1).map((row) => `${row},${team}`),
      ),
    ),
  )
  const wish = { name: 'Ours', kind: 'EMAIL', recipients: ['ana@example.com'], events: ['incident.created'], team }
  const { subscription } = await createSubscription(NewSubscription.parse(wish), system, 'r')
  await undo(done.id)

  expect(await db().subscription.count({ where: { id: subscription.id } })).toBe(1)
  expect(await db().service.count({ where: { slug: service } })).toBe(0)
})

test.each([
  ['teams', 'team'],
  ['services', 'service'],
  ['repositories', 'repository'],
  ['people', 'person'],
])(
  'one of the %s that an import named stays where a table names it that came into being later',
  async (table, entity) => {
    const slug = `late-${uuid()}`
    const columns = 'repo,commit sha,title,merged at,service,team'
    const hours = 'email,minutes,date'
    const text =
      entity === 'person'
        ? csvOf(hours, [`${slug}@example.com,30,2026-03-04T05:06:07Z`])
        : csvOf(columns, [`acme/${slug},abcdef1,Change,2026-03-04T05:06:07Z,${slug},${slug}`])
    const done = await confirm(await upload(text))
    expect(done).toMatchObject({ status: 'DONE', created: 1 })
    const named = await db().auditEvent.findFirstOrThrow({
      where: { requestId: done.id, action: `${entity}.named` },
      select: { entityId: true },
    })
    const left = async () =>
      (await db().$queryRaw<object[]>`select 1 from ${Prisma.raw(table)} where id = ${named.entityId}::uuid`).length

    await db()
      .$executeRaw`create table "Comes later" (id int primary key, "Names" uuid references ${Prisma.raw(table)} (id) on delete cascade)`
    try {
      await db().$executeRaw`insert into "Comes later" values (1, ${named.entityId}::uuid)`
      await undo(done.id)
      expect(await left()).toBe(1)
    } finally {
      await db().$executeRaw`drop table "Comes later"`
    }
  },
)

test('what another sender told as well stays when the import is undone, for it was told that we have it', async () => {
  const service = `shop-${uuid()}`
  const text = csvOf(
    `${HEADER},updated`,
    rowsOf(service, 3).map((row) => `${row},2026-03-20T00:00:00Z`),
  )
  const done = await confirm(await upload(text))
  const [told] = await db().rawEvent.findMany({ where: { externalId: `${service}-0` }, select: { payload: true } })
  const { summary } = await ingestIncidents([told!.payload], senderNow())
  expect(summary).toMatchObject({ duplicate: 1 })

  expect(await undo(done.id)).toMatchObject({ status: 'UNDONE', removed: 2, restored: 0 })
  expect((await listed(service)).map(({ externalId }) => externalId)).toEqual([`${service}-0`])
})

test('hours that are undone are no hours', async () => {
  const email = `ana-${uuid()}@example.com`
  const text = csvOf('email,minutes,date,activity', [
    `${email},90,2026-03-02T08:00:00Z,Triage`,
    `${email},30,2026-03-03T08:00:00Z,Patch`,
  ])
  const done = await confirm(await upload(text))
  expect(done).toMatchObject({ created: 2 })
  expect(await db().workLog.count({ where: { person: { email } } })).toBe(2)
  await undo(done.id)
  expect(await db().workLog.count({ where: { person: { email } } })).toBe(0)
  expect(await db().person.count({ where: { email } })).toBe(0)
})

test('rows that do not fit are told with their lines, harmless to a spreadsheet, before and after, and the others come', async () => {
  const service = `shop-${uuid()}`
  const rows = rowsOf(service, 3)
  rows[1] = `x,"=HYPERLINK(""http://a"")",=1+1,P1,${service}`
  const ready = await upload(csvOf(HEADER, rows))
  const check = await checkImport(ready.id, lea)
  expect(check).toMatchObject({ wouldCreate: 2, rejected: 1 })
  expect(check.problems).toEqual([
    { line: 3, column: 'started at', value: '=1+1', problem: 'is not a time that can be read' },
  ])
  const told = await problemsCsv(ready.id, lea)
  expect(told).toContain(`3,started at,'=1+1,is not a time that can be read`)

  expect(await confirm(ready)).toMatchObject({ status: 'DONE', created: 2, rejected: 1 })
  expect(await problemsCsv(ready.id, lea)).toBe(told)
})

test.each([
  ['America/New_York', '2026-03-08 02:30', 'skipped', '2026-03-08T07:30:00.000Z'],
  ['America/New_York', '2026-11-01 01:30', 'shown twice', '2026-11-01T05:30:00.000Z'],
  ['Europe/Berlin', '2026-03-29 02:30', 'skipped', '2026-03-29T01:30:00.000Z'],
  ['Europe/Berlin', '2026-10-25 02:30', 'shown twice', '2026-10-25T00:30:00.000Z'],
])('a row whose time is in %s at %s is taken, and said to be %s by clocks', async (zone, clock, word, at) => {
  const service = `shop-${uuid()}`
  const text = csvOf(HEADER, [
    `${service}-0,Fire,${clock},P1,${service}`,
    `${service}-1,Fire,${clock}Z,P1,${service}`,
    `${service}-2,Fire,soon,P1,${service}`,
  ])
  const ready = await upload(text)
  const { version } = await changeImport(
    { id: ready.id, version: ready.version },
    { reading: { ...ready.reading!, zone } },
    lea,
    'r',
  )
  const checked = await checkImport(ready.id, lea)
  expect(checked).toMatchObject({ rows: 3, wouldCreate: 2, rejected: 1, oddTimes: 1 })
  expect(checked.odd).toEqual([
    {
      line: 2,
      column: 'started at',
      value: clock,
      problem: expect.stringMatching(`^is ${word} by clocks in ${zone};`),
    },
  ])
  const told = await problemsCsv(ready.id, lea)
  expect(told).toContain(`2,started at,${clock},is ${word} by clocks`)
  expect(told).toContain(at)

  expect(await confirm({ ...ready, version })).toMatchObject({ status: 'DONE', created: 2, rejected: 1 })
  expect((await listed(service)).map(({ startedAt }) => startedAt)).toContain(at)
  expect(await problemsCsv(ready.id, lea)).toBe(told)
})

test('it may stop at the first row that does not fit, and what came before is kept or undone', async () => {
  const service = `shop-${uuid()}`
  const rows = rowsOf(service, 4)
  rows[2] = rows[2]!.replace('2026-03-03T10:00:00Z', 'soon')
  const stopped = await confirm(await upload(csvOf(HEADER, rows)), {}, true)
  expect(stopped).toMatchObject({ status: 'STOPPED', created: 2 })
  expect(stopped.problem).toBe('Stopped before line 4: started at is not a time that can be read.')
  await undo(stopped.id)
  expect(await count(service)).toBe(0)
})

test('how a file was read is remembered for the next with its columns', async () => {
  const service = `shop-${uuid()}`
  const text = (day: string) => csvOf('what,when it began,app name', [`Fire,${day},${service}`])
  const ready = await upload(text('03/04/2026 10:00'))
  expect(await checkImport(ready.id, lea)).toMatchObject({ lacks: expect.arrayContaining(['title']) as string[] })
  const reading = {
    kind: 'incidents',
    mapping: { title: 'what', startedAt: 'when it began', service: 'app name' },
    order: 'mdy',
    zone: 'Europe/Berlin',
  } as const
  const asked = await changeImport(
    { id: ready.id, version: ready.version },
    { reading: { ...ready.reading!, ...reading, order: null, zone: null } },
    lea,
    'r',
  )
  expect(await checkImport(asked.id, lea)).toMatchObject({
    lacks: [],
    ambiguous: { sample: '03/04/2026 10:00', dmy: '2026-04-03', mdy: '2026-03-04' },
    zoneless: '03/04/2026 10:00',
  })
  await confirm(asked, reading)
  expect((await listed(service))[0]!.startedAt).toBe('2026-03-04T09:00:00.000Z')

  expect(await upload(text('03/05/2026 10:00'))).toMatchObject({ isRemembered: true, reading })
})

test('what is remembered of another file gives way to what the dates of this one prove', async () => {
  const service = `shop-${uuid()}`
  const text = (...days: string[]) =>
    csvOf(
      'short,first seen,which app',
      days.map((day) => `Fire of ${day},${day},${service}`),
    )
  const ready = await upload(text('03/04/2026'))
  const mapping = { title: 'short', startedAt: 'first seen', service: 'which app' }
  await confirm(ready, { kind: 'incidents', mapping, order: 'mdy', zone: 'UTC' })

  const next = await upload(text('05/06/2026', '31/12/2025'))
  expect(next).toMatchObject({ isRemembered: true, reading: { mapping, order: 'dmy', zone: 'UTC' } })
})

test('a file that cannot be read says why, and parts of another size are refused', async () => {
  expect(await upload('a,b\n')).toMatchObject({
    status: 'FAILED',
    problem: expect.stringMatching(/^There are no rows/),
  })
  const { id } = await createImport({ name: 'a.csv', size: 10 }, lea, 'r')
  await expect(putPart({ id, part: 0 }, Buffer.from('a'), lea)).rejects.toMatchObject({ code: 'malformed' })
  await expect(putPart({ id, part: 1 }, Buffer.from('a'), lea)).rejects.toMatchObject({ code: 'not-found' })
})

test('only administrators and leads import, and what was begun may be thrown away until it is confirmed', async () => {
  const eve = await someone('Eve', 'ENGINEER')
  await expect(createImport({ name: 'a.csv', size: 1 }, eve, 'r')).rejects.toMatchObject({ code: 'forbidden' })

  const { id, version } = await upload(csvOf(HEADER, rowsOf(`shop-${uuid()}`, 1)))
  await expect(removeImport({ id, version: version + 1 }, lea, 'r')).rejects.toMatchObject({ code: 'out-of-date' })
  await removeImport({ id, version }, lea, 'r')
  await expect(requireImport(id, lea)).rejects.toMatchObject({ code: 'not-found' })
})
