import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { listWorkLogs } from '@/lib/work/list.server'
import { WorkLogsQuery } from '@/lib/work/list-query'
import { aChange, aWorkLog, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import type { Sender } from './record-kind.server'

freshDatabase()

const actor = systemActor('test')
let sender: Sender

beforeEach(() => {
  sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
})

const incident = (externalId: string) => db().incident.findFirstOrThrow({ where: { externalId } })

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

    const { items } = await listWorkLogs(WorkLogsQuery.parse({}), actor)
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
