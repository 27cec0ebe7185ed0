import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { aChange, aWorkLog, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import type { Sender } from './record-kind.server'

freshDatabase()

const actor = systemActor('test')
let sender: Sender

beforeEach(() => {
  sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
})

const outcomes = (answer: { results: { outcome: string }[] }) => answer.results.map(({ outcome }) => outcome)
const incident = (externalId: string) => db().incident.findFirstOrThrow({ where: { externalId } })

describe('a batch', () => {
  test('a bad item is refused by its place and pointer; its neighbours are kept', async () => {
    const bad = { ...anIncident(), severity: 'SEV9', colour: 'red' }

    const answer = await ingestIncidents([anIncident(), bad, anIncident()], sender)

    expect(outcomes(answer)).toEqual(['created', 'rejected', 'created'])
    expect(answer.results[1]?.errors?.map(({ pointer }) => pointer)).toEqual(['/severity', '/colour'])
    expect(answer.summary).toEqual({ created: 2, updated: 0, duplicate: 0, stale: 0, rejected: 1 })
  })

  test('the same record twice in one batch is created once', async () => {
    const item = anIncident()

    const answer = await ingestIncidents([item, item, { ...item, title: 'Told again' }], sender)

    expect(outcomes(answer)).toEqual(['created', 'duplicate', 'updated'])
    expect((await incident(item.externalId)).title).toBe('Told again')
  })

  test('two clients sending the same batch at once create every record once', async () => {
    const items = Array.from({ length: 40 }, () => anIncident())

    const answers = await Promise.all(
      [items, [...items].reverse(), items, items].map((batch) => ingestIncidents(batch, sender)),
    )

    const created = answers.flatMap(outcomes).filter((outcome) => outcome === 'created')
    expect(created).toHaveLength(40)
    expect(await db().incident.count({ where: { externalId: { in: items.map((item) => item.externalId) } } })).toBe(40)
    expect(await db().rawEvent.count({ where: { externalId: { in: items.map((item) => item.externalId) } } })).toBe(40)
  })

  test('what the database refuses is refused by its place; its neighbours are kept', async () => {
    const beyondTheContract = { ...aWorkLog(), minutes: 45 }
    await db().$executeRaw`alter table work_logs add constraint no_fridays check (note is distinct from 'friday')`

    const answer = await ingestWorkLogs([aWorkLog(), { ...beyondTheContract, note: 'friday' }, aWorkLog()], sender)

    await db().$executeRaw`alter table work_logs drop constraint no_fridays`
    expect(outcomes(answer)).toEqual(['created', 'rejected', 'created'])
  })

  test('a token bound to a source writes as that source only', async () => {
    const bound = { ...sender, actor: { ...actor, source: 'pager' } }

    const answer = await ingestIncidents([anIncident(), anIncident({ source: 'pager' })], bound)

    expect(answer.results).toMatchObject([{ status: 403, errors: [{ pointer: '/source' }] }, { status: 201 }])
  })
})

describe('versions', () => {
  test('an older version is kept in the inbox and overwrites nothing', async () => {
    const item = anIncident({ eventAt: '2026-03-05T15:00:00Z', title: 'New words' })
    await ingestIncidents([item], sender)

    const answer = await ingestIncidents([{ ...item, eventAt: '2026-03-05T14:30:00Z', title: 'Old words' }], sender)

    expect(outcomes(answer)).toEqual(['stale'])
    expect((await incident(item.externalId)).title).toBe('New words')
    expect(await db().rawEvent.count({ where: { externalId: item.externalId } })).toBe(2)
  })

  test('a later version changes what it names, keeps the rest, and leaves before and after in the audit', async () => {
    const item = anIncident({ summary: 'Cards were refused' })
    const [created] = (await ingestIncidents([item], sender)).results

    const { source, externalId, title, startedAt } = item
    await ingestIncidents([{ source, externalId, title, startedAt, resolvedAt: '2026-03-05T15:00:00Z' }], sender)

    const stored = await incident(externalId)
    expect(stored).toMatchObject({ severity: 'SEV1', summary: 'Cards were refused', status: 'RESOLVED', version: 2 })
    const audit = await db().auditEvent.findMany({ where: { entityId: created!.id! }, orderBy: { id: 'asc' } })
    expect(audit.map(({ action, before, after }) => ({ action, before, after }))).toEqual([
      { action: 'incident.created', before: null, after: null },
      {
        action: 'incident.updated',
        before: { resolvedAt: null },
        after: { resolvedAt: '2026-03-05T15:00:00Z' },
      },
    ])
  })

  test('an incident dated anew loses the older times that now lie before it, whatever order its versions came in', async () => {
    const late = anIncident({ eventAt: '2026-03-07T00:00:00Z', startedAt: '2026-03-06T00:00:00Z' })
    const early = { ...late, eventAt: '2026-03-05T16:00:00Z', startedAt: '2026-03-05T14:05:00Z' }
    const resolved = { ...early, resolvedAt: '2026-03-05T15:00:00Z' }
    const other = { ...late, externalId: `${late.externalId}-other` }
    await ingestIncidents([resolved], sender)
    await ingestIncidents([late, anIncident()], sender)
    await ingestIncidents([other], sender)
    const together = await ingestIncidents([{ ...resolved, externalId: other.externalId }, anIncident()], sender)

    expect(outcomes(together)).toEqual(['stale', 'created'])
    for (const { externalId } of [late, other])
      expect(await incident(externalId)).toMatchObject({
        startedAt: new Date('2026-03-06T00:00:00Z'),
        resolvedAt: null,
        status: 'OPEN',
      })
  })

  test('two versions of a new record that contradict each other are one record, and their neighbour is kept', async () => {
    const first = anIncident({ eventAt: '2026-03-05T15:00:00Z', detectedAt: '2026-03-05T14:10:00Z' })
    const { detectedAt: _, ...rest } = first
    const second = { ...rest, eventAt: '2026-03-05T16:00:00Z', startedAt: '2026-03-05T14:20:00Z' }

    const answer = await ingestIncidents([first, second, anIncident()], sender)

    expect(outcomes(answer)).toEqual(['created', 'updated', 'created'])
    expect((await incident(first.externalId)).detectedAt).toBeNull()
  })

  test('a later version that omits the service, the team and the assignee keeps them', async () => {
    const item = anIncident({ service: 'cart', team: 'shop', assigneeEmail: 'Ana@example.com' })
    const { service: _, team: __, assigneeEmail: ___, ...rest } = item
    await ingestIncidents([item], sender)

    await ingestIncidents([{ ...rest, title: 'Told again' }], sender)

    const stored = await db().incident.findFirstOrThrow({
      where: { externalId: item.externalId },
      select: { service: { select: { slug: true } }, team: { select: { slug: true } }, assignee: true },
    })
    expect(stored).toMatchObject({
      service: { slug: 'cart' },
      team: { slug: 'shop' },
      assignee: { email: 'ana@example.com' },
    })
  })

  test('a stale version that names what the record no longer names is kept as stale', async () => {
    const change = aChange({ eventAt: '2026-03-03T00:00:00Z', repository: 'shop/new-name' })
    await ingestChanges([change], sender)

    const older = { ...change, eventAt: '2026-03-02T00:00:00Z', repository: 'shop/old-name' }
    const answer = await ingestChanges([older], sender)

    expect(outcomes(answer)).toEqual(['stale'])
  })

  test('the last word of a batch without event times is the one that stands', async () => {
    const item = anIncident({ title: 'A' })

    const answer = await ingestIncidents([item, { ...item, title: 'B' }, item], sender)

    expect(outcomes(answer)).toEqual(['created', 'updated', 'updated'])
    expect((await incident(item.externalId)).title).toBe('A')
  })

  test('history cannot be rewritten', async () => {
    await ingestIncidents([anIncident()], sender)

    await expect(db().rawEvent.deleteMany()).rejects.toThrow(/history/)
    await expect(db().auditEvent.updateMany({ data: { action: 'nothing' } })).rejects.toThrow(/history/)
  })
})

test('no evidence leaves a change UNKNOWN; a trailer, a declaration and lines each leave theirs', async () => {
  const trailer = 'Retry once\n\nCo-Authored-By: Claude <noreply@anthropic.com>'
  const items = {
    nothing: aChange(),
    trailer: aChange({ message: trailer, authorName: 'Ana', authorEmail: 'ana@example.com' }),
    declared: aChange({ origin: 'HUMAN' }),
    lines: aChange({ linesAdded: 100, evidence: [{ kind: 'LINES', tool: 'claude', aiLines: 95, humanLines: 5 }] }),
  }
  await ingestChanges(Object.values(items), sender)

  const rows = await db().change.findMany({
    where: { externalId: { in: Object.values(items).map((item) => item.externalId) } },
    select: { origin: true, originBasis: true },
    orderBy: { externalId: 'asc' },
  })
  expect(rows).toEqual([
    { origin: 'UNKNOWN', originBasis: null },
    { origin: 'MIXED', originBasis: 'CO_AUTHOR' },
    { origin: 'HUMAN', originBasis: 'DECLARED' },
    { origin: 'AI', originBasis: 'LINES' },
  ])
})
