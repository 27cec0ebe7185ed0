import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { listWorkLogs } from '@/lib/work/list.server'
import { WorkLogsQuery } from '@/lib/work/list-query'
import { aChange, aDeployment, aWorkLog, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import type { Sender } from './record-kind.server'

freshDatabase()

const actor: Actor = { kind: 'SYSTEM', id: null, name: 'test', scopes: [], source: null }
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

describe('references', () => {
  test('a cause named before its change arrived waits, and is linked when it arrives', async () => {
    const change = aChange({ origin: 'AI', deployedAt: '2026-03-04T00:00:00Z' })
    const ref = { source: change.source, externalId: change.externalId }
    const early = anIncident({ causes: [{ change: ref, certainty: 'CONFIRMED' }] })
    await ingestIncidents([early], sender)
    const waiting = await db().pendingReference.count({ where: { externalId: change.externalId } })

    await ingestChanges([change], sender)

    expect(waiting).toBe(1)
    expect(await db().pendingReference.count({ where: { externalId: change.externalId } })).toBe(0)
    const stored = await incident(early.externalId)
    expect(stored.origin).toBe('AI')
    expect(await db().cause.findFirst({ where: { incidentId: stored.id } })).toMatchObject({ certainty: 'CONFIRMED' })
  })

  test('a change and the incident that names it, sent at the same moment, always find each other', async () => {
    const pairs = Array.from({ length: 25 }, () => {
      const change = aChange()
      const ref = { repository: change.repository, sha: change.sha }
      return { change, incident: anIncident({ causes: [{ change: ref, certainty: 'CONFIRMED' }] }) }
    })

    await Promise.all(
      pairs.flatMap(({ change, incident }) => [ingestChanges([change], sender), ingestIncidents([incident], sender)]),
    )

    const linked = await db().cause.count({
      where: { change: { externalId: { in: pairs.map(({ change }) => change.externalId) } } },
    })
    expect(linked).toBe(25)
    expect(await db().unsettled.count()).toBe(0)
  })

  test('a later list of causes stands in place of the earlier one', async () => {
    const [one, other] = [aChange(), aChange()]
    await ingestChanges([one, other], sender)
    const named = (change: typeof one) => [{ change: { source: change.source, externalId: change.externalId } }]
    const item = anIncident({ causes: named(one) })
    await ingestIncidents([item], sender)

    await ingestIncidents([{ ...item, causes: named(other) }], sender)

    const causes = await db().cause.findMany({
      where: { incident: { externalId: item.externalId } },
      select: { change: { select: { externalId: true } } },
    })
    expect(causes).toEqual([{ change: { externalId: other.externalId } }])
  })

  test('work named by an incident number or a record counts for the incident and its team', async () => {
    const item = anIncident({ team: 'payments' })
    const [first] = (await ingestIncidents([item], sender)).results
    const later = anIncident({ team: 'search' })

    await ingestWorkLogs(
      [
        aWorkLog({ externalId: 'by-number', incident: `INC-${first?.number}` }),
        aWorkLog({ externalId: 'by-record', incident: { source: 'test', externalId: later.externalId } }),
      ],
      sender,
    )
    await ingestIncidents([later], sender)

    const { items } = await listWorkLogs(WorkLogsQuery.parse({}))
    const teams = Object.fromEntries(items.map(({ externalId, team }) => [externalId, team]))
    expect(teams).toMatchObject({ 'by-number': 'payments', 'by-record': 'search' })
  })

  test('a cause named as confirmed and, by its commit, as suspected is confirmed, whatever comes first', async () => {
    const orders = ['change incident news', 'incident change news', 'change news incident']
    for (const order of orders) {
      const change = aChange()
      const named = { source: change.source, externalId: change.externalId }
      const causes = [
        { change: named, certainty: 'CONFIRMED' as const },
        { change: { repository: change.repository, sha: `${change.sha}f` }, certainty: 'SUSPECTED' as const },
      ]
      const item = anIncident({ causes })
      const steps = {
        change: () => ingestChanges([change], sender),
        incident: () => ingestIncidents([item], sender),
        news: () => ingestChanges([{ ...change, shas: [`${change.sha}f`] }], sender),
      }
      for (const step of order.split(' ')) await steps[step as keyof typeof steps]()

      const stored = await db().cause.findFirstOrThrow({ where: { incident: { externalId: item.externalId } } })
      expect(stored.certainty).toBe('CONFIRMED')
    }
  })

  test('what was filed under a service before it had a team belongs to the team it gets', async () => {
    const change = aChange({ service: 'orphan' })
    await ingestChanges([change], sender)

    await ingestChanges([aChange({ service: 'orphan', team: 'adopters' })], sender)

    const stored = await db().change.findFirstOrThrow({
      where: { externalId: change.externalId },
      select: { team: { select: { slug: true } } },
    })
    expect(stored.team?.slug).toBe('adopters')
  })
})

describe('when a change went live', () => {
  const deployed = (externalId: string) =>
    db().change.findFirstOrThrow({ where: { externalId }, select: { deployedAt: true, deployedBasis: true } })

  test('with the first successful production deployment that lists it, whichever comes first', async () => {
    const change = aChange({ service: 'listed' })
    const changes = [{ source: change.source, externalId: change.externalId }]
    const on = (finishedAt: string, result: 'SUCCESS' | 'FAILURE' = 'SUCCESS') =>
      aDeployment({ service: 'listed', finishedAt, result, changes })

    await ingestDeployments([on('2026-03-09T09:00:00Z')], sender)
    await ingestChanges([change], sender)
    await ingestDeployments([on('2026-03-05T09:00:00Z'), on('2026-03-04T09:00:00Z', 'FAILURE')], sender)

    expect(await deployed(change.externalId)).toEqual({
      deployedAt: new Date('2026-03-05T09:00:00Z'),
      deployedBasis: 'DEPLOYMENT',
    })
  })

  test('between deployments that list nothing, with the next one of its service', async () => {
    const change = aChange({ service: 'unlisted', mergedAt: '2026-03-10T10:00:00Z' })
    const on = (finishedAt: string) => aDeployment({ service: 'unlisted', finishedAt })

    await ingestDeployments([on('2026-03-09T09:00:00Z'), on('2026-03-12T09:00:00Z')], sender)
    await ingestChanges([change], sender)
    await ingestDeployments([on('2026-03-11T09:00:00Z')], sender)

    expect(await deployed(change.externalId)).toEqual({
      deployedAt: new Date('2026-03-11T09:00:00Z'),
      deployedBasis: 'MERGE_ORDER',
    })
  })

  test('a service with deployments leaves a change not yet carried undeployed, however late the news comes', async () => {
    const change = aChange({ service: 'waiting', mergedAt: '2026-03-10T10:00:00Z' })
    await ingestChanges([change], sender)
    const before = await deployed(change.externalId)

    await ingestDeployments([aDeployment({ service: 'waiting', finishedAt: '2026-03-09T09:00:00Z' })], sender)

    expect(before.deployedBasis).toBe('MERGE')
    expect(await deployed(change.externalId)).toEqual({ deployedAt: null, deployedBasis: null })
  })

  test('an older commit deployed again carries nothing that was merged after it', async () => {
    const old = aChange({ service: 'rolled', mergedAt: '2026-03-08T10:00:00Z', sha: 'aaaa1' })
    const change = aChange({ service: 'rolled', mergedAt: '2026-03-10T10:00:00Z' })
    const on = (finishedAt: string, sha: string) => aDeployment({ service: 'rolled', finishedAt, sha })
    await ingestChanges([old, change], sender)

    await ingestDeployments([on('2026-03-09T09:00:00Z', 'aaaa1'), on('2026-03-11T09:00:00Z', 'aaaa1')], sender)
    const rolledBack = await deployed(change.externalId)
    await ingestDeployments([on('2026-03-12T09:00:00Z', 'bbbb2')], sender)

    expect(rolledBack.deployedAt).toBeNull()
    expect((await deployed(change.externalId)).deployedAt).toEqual(new Date('2026-03-12T09:00:00Z'))
  })

  test('is the same in whatever order the deployments and the changes came', async () => {
    const steps = (id: string) => {
      const service = `any-order-${id}`
      const on = (name: string, day: number, over = {}) =>
        aDeployment({
          service,
          externalId: `${id}-${name}`,
          sha: `${id}${name}`,
          finishedAt: `2026-05-0${day}T09:00:00Z`,
          ...over,
        })
      const change = (name: string, at: string) =>
        aChange({ service, externalId: `${id}-${name}`, sha: `${id}${name}`, mergedAt: at })
      const listed = { changes: [{ source: 'test', externalId: `${id}-listed` }] }
      return {
        first: () => ingestDeployments([on('first', 1)], sender),
        head: () => ingestChanges([change('old', '2026-05-01T12:00:00Z')], sender),
        target: () => ingestChanges([change('target', '2026-05-02T12:00:00Z')], sender),
        rollback: () => ingestDeployments([on('old', 3)], sender),
        listing: () => ingestDeployments([on('list', 4, listed)], sender),
        next: () => ingestDeployments([on('next', 5)], sender),
        last: () => ingestDeployments([on('last', 6)], sender),
      }
    }
    const names = ['first', 'head', 'target', 'rollback', 'listing', 'next', 'last'] as const
    const orders = [
      names,
      [...names].reverse(),
      ['target', 'last', 'rollback', 'head', 'next', 'first', 'listing'] as const,
    ]

    const dates = []
    for (const [at, order] of orders.entries()) {
      const step = steps(`o${at}`)
      for (const name of order) await step[name]()
      dates.push(await deployed(`o${at}-target`))
    }

    for (const date of dates)
      expect(date).toEqual({ deployedAt: new Date('2026-05-05T09:00:00Z'), deployedBasis: 'MERGE_ORDER' })
  })

  test('times keep their instant whatever the zone of the server', async () => {
    const change = aChange({ mergedAt: '2026-03-08T02:30:00-05:00' })
    await ingestChanges([change], sender)

    const [row] = await db().$queryRaw<{ epoch: number }[]>`
      select extract(epoch from merged_at)::float8 as epoch from changes where external_id = ${change.externalId}`
    expect(row?.epoch).toBe(Date.parse('2026-03-08T07:30:00Z') / 1000)
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
