import { beforeAll, describe, expect, test } from 'vitest'
import { AnalyticsQuery } from './query'
import { readSreHours } from './sre-hours.server'
import { personActor, systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { anIncident, aWorkLog } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { changeOrganisation } from '@/lib/organisation/change-settings.server'
import { readOrganisation } from '@/lib/organisation/read-settings.server'
import { OrganisationChange } from '@/lib/organisation/settings'

freshDatabase()

const system = systemActor('test')
const administrator = personActor({
  id: crypto.randomUUID(),
  name: 'Ana',
  email: 'ana@example.com',
  role: 'ADMINISTRATOR',
  teamIds: [],
})
const asked = AnalyticsQuery.parse({ from: '2026-03-02', to: '2026-03-16' })
const hours = () => readSreHours(asked, system, new Date('2026-04-01T00:00:00Z'))
const price = async (cost: { hourlyRate: number; currency: string } | null) => {
  const { version } = await readOrganisation(administrator)
  return changeOrganisation({ cost }, version, administrator, 'price')
}

beforeAll(async () => {
  const sender = { actor: system, requestId: 'hours', receivedAt: new Date() }
  const ai = anIncident({ origin: 'AI', externalId: 'ai' })
  const other = anIncident({ origin: 'HUMAN', externalId: 'human' })
  await ingestIncidents([ai, other], sender)
  const on = ({ source, externalId }: typeof ai) => ({ incident: { source, externalId } })
  await ingestWorkLogs(
    [
      aWorkLog({ minutes: 90, startedAt: '2026-03-05T14:00:00Z', ...on(ai) }),
      aWorkLog({ minutes: 150, startedAt: '2026-03-06T14:00:00Z', ...on(other) }),
    ],
    sender,
  )
})

describe('the price of an hour', () => {
  test('is nobody’s guess: without one hours have no cost', async () => {
    expect(await hours()).toMatchObject({ hours: 4, cost: null })
    expect((await readOrganisation(administrator)).cost).toBeNull()
  })

  test('makes a sum of the hours that were logged, and of those on AI-written code', async () => {
    await price({ hourlyRate: 75.5, currency: 'EUR' })

    expect((await hours()).cost).toEqual({ hourlyRate: 75.5, currency: 'EUR', all: 302, ai: 113.25 })
  })

  test('of no hours is no cost, and not nought', async () => {
    const empty = AnalyticsQuery.parse({ from: '2026-01-05', to: '2026-01-12' })

    expect(await readSreHours(empty, system)).toMatchObject({ hours: null, cost: null })
  })

  test('is in the audit log with what it was before, and a second time like the first changes nothing', async () => {
    const before = await db().auditEvent.count()
    const { version } = await price({ hourlyRate: 80, currency: 'USD' })

    expect((await price({ hourlyRate: 80, currency: 'USD' })).version).toBe(version)
    const [event] = await db().auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 1 })
    expect(await db().auditEvent.count()).toBe(before + 1)
    expect(event).toMatchObject({
      action: 'organisation.changed',
      before: { cost: { hourlyRate: 75.5, currency: 'EUR' } },
      after: { cost: { hourlyRate: 80, currency: 'USD' } },
    })
  })

  test('can be taken back, and takes the money with it', async () => {
    await price({ hourlyRate: 80, currency: 'USD' })
    await price(null)

    expect((await hours()).cost).toBeNull()
  })

  test.each([
    [{ hourlyRate: 0, currency: 'EUR' }, 'cost.hourlyRate'],
    [{ hourlyRate: -5, currency: 'EUR' }, 'cost.hourlyRate'],
    [{ hourlyRate: 75, currency: 'euro' }, 'cost.currency'],
    [{ hourlyRate: 75, currency: 'ZZZ' }, 'cost.currency'],
    [{ hourlyRate: 75 }, 'cost.currency'],
  ])('%o is refused at its field', (cost, field) => {
    const { error } = OrganisationChange.safeParse({ cost })

    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })
})
