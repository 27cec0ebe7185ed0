import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { listChanges } from '@/lib/changes/list.server'
import { ChangesQuery } from '@/lib/changes/list-query'
import { readChange } from '@/lib/changes/read.server'
import { db } from '@/lib/db/client.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { listDeployments } from '@/lib/deployments/list.server'
import { DeploymentsQuery } from '@/lib/deployments/list-query'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { listIncidents } from '@/lib/incidents/list.server'
import { IncidentsQuery } from '@/lib/incidents/list-query'
import { readIncident } from '@/lib/incidents/read.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { listWorkLogs } from '@/lib/work/list.server'
import { WorkLogsQuery } from '@/lib/work/list-query'
import { aChange, aDeployment, aWorkLog, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'

freshDatabase()

const actor = systemActor('test')
const sender = { actor, requestId: 'filters', receivedAt: new Date() }
const ref = (externalId: string) => ({ source: 'test', externalId })
const names = ({ items }: { items: { externalId: string | null }[] }) => items.map(({ externalId }) => externalId)

/** Midnight between Saturday and Sunday in New York is five hours later in UTC. */
beforeAll(async () => {
  await db().organisation.updateMany({ data: { timeZone: 'America/New_York' } })
  await ingestDeployments(
    [aDeployment({ externalId: 'd0', service: 'ledger', finishedAt: '2026-01-01T00:00:00Z' })],
    sender,
  )
  await ingestChanges(
    [
      aChange({
        externalId: 'c-ai',
        origin: 'AI',
        team: 'payments',
        service: 'ledger',
        repository: 'shop/ledger',
        mergedAt: '2026-01-10T12:00:00Z',
        deployedAt: '2026-01-11T04:59:59Z',
      }),
      aChange({
        externalId: 'c-human',
        origin: 'HUMAN',
        team: 'search',
        service: 'index',
        repository: 'shop/search',
        mergedAt: '2026-01-11T05:00:00Z',
        deployedAt: '2026-01-11T05:00:00Z',
      }),
      aChange({
        externalId: 'c-waits',
        title: 'Keep the cart',
        linesAdded: 100,
        evidence: [
          { kind: 'lines', humanLines: 5 },
          { kind: 'session', tool: 'claude' },
        ],
        team: 'payments',
        service: 'ledger',
        repository: 'shop/ledger',
        mergedAt: '2026-01-20T12:00:00Z',
      }),
    ],
    sender,
  )
  await ingestDeployments(
    [
      aDeployment({
        externalId: 'd1',
        service: 'ledger',
        team: 'payments',
        repository: 'shop/ledger',
        finishedAt: '2026-01-11T04:30:00Z',
        changes: [ref('c-ai')],
      }),
      aDeployment({
        externalId: 'd2',
        service: 'index',
        team: 'search',
        finishedAt: '2026-01-12T10:00:00Z',
        result: 'FAILURE',
        environment: 'staging',
      }),
    ],
    sender,
  )
  await ingestIncidents(
    [
      anIncident({
        externalId: 'i-ai',
        team: 'payments',
        service: 'ledger',
        severity: 'SEV2',
        mode: 'CONCURRENCY',
        silent: true,
        status: 'RESOLVED',
        startedAt: '2026-01-11T04:59:00Z',
        causes: [{ change: ref('c-ai'), certainty: 'CONFIRMED' }],
      }),
      anIncident({
        externalId: 'i-late',
        team: 'search',
        service: 'index',
        severity: 'SEV3',
        startedAt: '2026-01-11T05:00:00Z',
        origin: 'HUMAN',
        impact: 'SECURITY',
        silent: false,
      }),
      anIncident({
        externalId: 'i-named',
        severity: null,
        startedAt: '2026-01-19T05:00:00Z',
        causes: [{ change: ref('never-seen') }],
      }),
    ],
    sender,
  )
  await ingestWorkLogs(
    [
      aWorkLog({
        externalId: 'w-1',
        incident: ref('i-ai'),
        startedAt: '2026-01-11T04:00:00Z',
        minutes: 60,
        activity: 'ROLLBACK',
      }),
      aWorkLog({
        externalId: 'w-2',
        incident: ref('i-ai'),
        startedAt: '2026-01-11T04:30:00Z',
        minutes: 60,
        activity: 'PATCH',
      }),
      aWorkLog({
        externalId: 'w-3',
        incident: ref('i-late'),
        startedAt: '2026-01-13T04:30:00Z',
        minutes: 10,
        personEmail: 'other@example.com',
        team: 'search',
      }),
      aWorkLog({
        externalId: 'w-4',
        change: ref('c-human'),
        startedAt: '2026-01-14T04:30:00Z',
        minutes: 5,
        personEmail: 'other@example.com',
      }),
    ],
    sender,
  )
})

test.each([
  [{}, ['i-named', 'i-late', 'i-ai']],
  [{ from: '2026-01-11' }, ['i-named', 'i-late']],
  [{ to: '2026-01-11' }, ['i-ai']],
  [{ from: '2026-01-10', to: '2026-01-12' }, ['i-late', 'i-ai']],
  [{ week: '2026-W03' }, []],
  [{ week: '2026-W02' }, ['i-late', 'i-ai']],
  [{ week: '2026-W02', from: '2026-01-11' }, ['i-late']],
  [{ week: '2026-W02', to: '2026-01-01' }, []],
  [{ team: 'payments' }, ['i-ai']],
  [{ team: 'unheard-of' }, []],
  [{ service: 'index' }, ['i-late']],
  [{ repository: 'shop/ledger' }, ['i-ai']],
  [{ origin: 'AI' }, ['i-ai']],
  [{ origin: 'UNKNOWN' }, ['i-named']],
  [{ severity: 'critical' }, ['i-ai']],
  [{ severity: 'SEV3' }, ['i-late']],
  [{ severity: 'NONE' }, ['i-named']],
  [{ status: 'RESOLVED' }, ['i-ai']],
  [{ mode: 'CONCURRENCY' }, ['i-ai']],
  [{ mode: 'CAPACITY' }, []],
  [{ mode: 'NOT_SAID' }, ['i-named', 'i-late']],
  [{ impact: 'SECURITY' }, ['i-late']],
  [{ silent: 'yes' }, ['i-ai']],
])('incidents %j', async (search, expected) => {
  expect(names(await listIncidents(IncidentsQuery.parse(search), actor))).toEqual(expected)
})

test.each([
  [{}, ['c-waits', 'c-human', 'c-ai']],
  [{ from: '2026-01-11' }, ['c-waits', 'c-human']],
  [{ outcome: 'mature', to: '2026-01-11' }, ['c-ai']],
  [{ outcome: 'failed' }, ['c-ai']],
  [{ outcome: 'failed', team: 'search' }, []],
  [{ outcome: 'held' }, ['c-human']],
  [{ outcome: 'undeployed' }, ['c-waits']],
  [{ outcome: 'undeployed', to: '2026-01-20' }, []],
  [{ outcome: 'pending' }, []],
  [{ repository: 'shop/ledger' }, ['c-waits', 'c-ai']],
  [{ service: 'index' }, ['c-human']],
  [{ origin: 'HUMAN' }, ['c-human']],
  [{ outcome: 'deployed' }, ['c-human', 'c-ai']],
  [{ outcome: 'linked' }, ['c-ai']],
  [{ tool: 'claude' }, ['c-waits']],
  [{ tool: 'cursor' }, []],
  [{ evidence: 'DECLARED' }, ['c-human', 'c-ai']],
  [{ evidence: 'LINES' }, ['c-waits']],
  [{ evidence: 'SESSION' }, ['c-waits']],
  [{ evidence: 'PERSON' }, []],
  [{ contradicted: 'yes' }, ['c-waits']],
  [{ q: 'KEEP the' }, ['c-waits']],
  [{ q: '100%' }, []],
])('changes %j', async (search, expected) => {
  expect(names(await listChanges(ChangesQuery.parse(search), actor))).toEqual(expected)
})

test.each([
  [{}, ['d2', 'd1', 'd0']],
  [{ from: '2026-01-10', to: '2026-01-11' }, ['d1']],
  [{ team: 'search' }, ['d2']],
  [{ service: 'ledger' }, ['d1', 'd0']],
  [{ repository: 'shop/ledger' }, ['d1']],
  [{ origin: 'AI' }, ['d1']],
  [{ origin: 'MIXED' }, []],
  [{ result: 'FAILURE' }, ['d2']],
  [{ environment: 'staging' }, ['d2']],
])('deployments %j', async (search, expected) => {
  expect(names(await listDeployments(DeploymentsQuery.parse(search), actor))).toEqual(expected)
})

test.each([
  [{}, ['w-4', 'w-3', 'w-2', 'w-1']],
  [{ team: 'payments' }, ['w-2', 'w-1']],
  [{ team: 'search' }, ['w-3']],
  [{ service: 'index' }, ['w-4', 'w-3']],
  [{ repository: 'shop/ledger' }, ['w-2', 'w-1']],
  [{ origin: 'HUMAN' }, ['w-4', 'w-3']],
  [{ activity: 'PATCH' }, ['w-2']],
  [{ incident: 'INC-1' }, ['w-2', 'w-1']],
  [{ incident: 'INC-99' }, []],
  [{ week: '2026-W02' }, ['w-2', 'w-1']],
])('work logs %j', async (search, expected) => {
  expect(names(await listWorkLogs(WorkLogsQuery.parse(search), actor))).toEqual(expected)
})

describe('time logged', () => {
  test('of two entries of one person that overlap, the later counts from where the earlier ends', async () => {
    const { items } = await listWorkLogs(WorkLogsQuery.parse({ incident: 'INC-1' }), actor)

    expect(items.map(({ minutes, countedMinutes }) => [minutes, countedMinutes])).toEqual([
      [60, 30],
      [60, 60],
    ])
  })

  test('an entry is trimmed the same when the other is on another page', async () => {
    const { items } = await listWorkLogs(WorkLogsQuery.parse({ incident: 'INC-1', limit: 1 }), actor)

    expect(items[0]?.countedMinutes).toBe(30)
  })

  test('the list, the incident and the total say the same', async () => {
    const [listed, one, work] = await Promise.all([
      listIncidents(IncidentsQuery.parse({}), actor),
      readIncident('INC-1', actor),
      listWorkLogs(WorkLogsQuery.parse({ incident: 'INC-1' }), actor),
    ])

    const total = { entries: 2, minutes: 120, countedMinutes: 90 }
    expect(listed.items.find(({ key }) => key === 'INC-1')?.work).toEqual(total)
    expect(one.workTotal).toEqual(total)
    expect(work.total).toEqual(total)
  })

  test('nobody having logged time is null, not nought', async () => {
    const { items } = await listIncidents(IncidentsQuery.parse({}), actor)

    expect(items.find(({ externalId }) => externalId === 'i-named')?.work).toBeNull()
  })

  test('the total of a team of few is withheld; that of all is not, and later pages carry none', async () => {
    const [team, all] = await Promise.all([
      listWorkLogs(WorkLogsQuery.parse({ team: 'payments' }), actor),
      listWorkLogs(WorkLogsQuery.parse({ limit: 1 }), actor),
    ])
    const later = await listWorkLogs(WorkLogsQuery.parse({ limit: 1, cursor: all.nextCursor }), actor)

    expect(team.total).toEqual({ why: 'withheld: 1 people logged, shown from 5' })
    expect(all.total).toMatchObject({ entries: 4 })
    expect(later.total).toBeNull()
  })
})

describe('one record', () => {
  test('an incident carries its causes with their evidence, and what it waits for', async () => {
    const [caused, waits] = await Promise.all([readIncident('INC-1', actor), readIncident('INC-3', actor)])

    expect(caused.causes).toMatchObject([
      { title: 'Retry the payment call once', origin: 'AI', certainty: 'CONFIRMED', evidence: [{ kind: 'DECLARED' }] },
    ])
    expect(waits.waiting).toEqual([{ change: ref('never-seen'), certainty: 'SUSPECTED' }])
  })

  test('a change carries what put it live and the incidents it is linked to', async () => {
    const { items } = await listChanges(ChangesQuery.parse({ outcome: 'failed' }), actor)

    const change = await readChange(items[0]?.id ?? '', actor)

    expect(change.deployedBasis).toBe('DEPLOYMENT')
    expect(change.deployments).toMatchObject([{ service: 'ledger', changes: 1, decides: true }])
    expect(change.incidents).toMatchObject([{ key: 'INC-1', certainty: 'CONFIRMED', severity: 'SEV2' }])
    expect(change.telemetry).toEqual({ logs: 'UNKNOWN', traces: 'UNKNOWN', alerts: 'UNKNOWN', findings: [] })
    expect(change.review.approvedAt).toBeNull()
  })
})
