import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { before, linkOf, report, send, senderNow, someone, system, told } from '@/lib/causes/causes-factory.server'
import { sayCause } from '@/lib/causes/say-cause.server'
import { failedChanges } from '@/lib/changes/outcome.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { IncidentsQuery } from '@/lib/incidents/list-query'
import { listIncidents } from '@/lib/incidents/list.server'
import { readIncident } from '@/lib/incidents/read.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { aWorkLog } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { setIncidentAside } from './set-incident-aside.server'

freshDatabase()

let ana: Actor
let service: string
beforeAll(async () => void (ana = await someone('Ana', 'ENGINEER')))
beforeEach(() => void (service = `service-${uuid()}`))

const listed = async () =>
  (await listIncidents(IncidentsQuery.parse({ service }), system)).items.map(({ key }) => key).sort()

async function failed(): Promise<number> {
  const cohort = {
    from: new Date(before(500)),
    to: new Date('2026-06-01'),
    followUp: '30',
    severity: 'all',
    certainty: 'confirmed',
  }
  const [row] = await db().$queryRaw<{ n: number }[]>`
    select count(*)::int as n
      from (${failedChanges(cohort as Parameters<typeof failedChanges>[0])}) f
      join changes c on c.id = f.change_id
      join services s on s.id = c.service_id and s.slug = ${service}`
  return row!.n
}

test('what is no incident is in no list and no figure, and counted again it is as before', async () => {
  const [change] = await send(service, { origin: 'AI' })
  const { key } = await report(service)
  await sayCause(key, { change: told(change!.item), certainty: 'CONFIRMED' }, ana, 'r')
  expect([await listed(), await failed()]).toEqual([[key], 1])

  const aside = await setIncidentAside(key, { as: 'NOT_AN_INCIDENT', reason: 'A drill' }, ana, 'r')
  expect(aside.setAside).toMatchObject({ as: 'NOT_AN_INCIDENT', reason: 'A drill', by: 'Ana', duplicateOf: null })
  expect([aside.origin, await listed(), await failed()]).toEqual(['UNKNOWN', [], 0])

  const again = await setIncidentAside(key, { as: null }, ana, 'r')
  expect([again.setAside, again.origin, await listed(), await failed()]).toEqual([null, 'AI', [key], 1])
})

test('a duplicate brings its causes and its hours to what it is one of, and takes them along when it is none', async () => {
  const [change] = await send(service, { origin: 'AI' })
  const [first, second] = [await report(service), await report(service)]
  await sayCause(second.key, { change: told(change!.item), certainty: 'CONFIRMED' }, ana, 'r')
  await ingestWorkLogs([aWorkLog({ incident: second.key, minutes: 30 })], senderNow())

  await setIncidentAside(second.key, { as: 'DUPLICATE', of: first.key }, ana, 'r')

  const kept = await readIncident(first.key, system)
  expect(kept).toMatchObject({ origin: 'AI', workTotal: { minutes: 30 }, causes: [{ changeId: change!.id }] })
  expect(kept.lacks).not.toContain('CAUSE')
  expect([await listed(), await failed()]).toEqual([[first.key], 1])

  await setIncidentAside(second.key, { as: null }, ana, 'r')
  expect(await readIncident(first.key, system)).toMatchObject({ origin: 'UNKNOWN', workTotal: null, causes: [] })
  expect((await readIncident(second.key, system)).origin).toBe('AI')
})

test('what the sender of the first says of its causes leaves what a duplicate brought', async () => {
  const [one, other] = await send(service, { origin: 'AI' }, {})
  const [first, second] = [await report(service), await report(service)]
  await sayCause(second.key, { change: told(one!.item), certainty: 'CONFIRMED' }, ana, 'r')
  await setIncidentAside(second.key, { as: 'DUPLICATE', of: first.key }, ana, 'r')

  const causes = [{ change: told(other!.item) }]
  await ingestIncidents([{ ...first.item, eventAt: new Date().toISOString(), causes }], senderNow())

  expect(await linkOf(first.id, one!.id)).toMatchObject({ certainty: 'CONFIRMED' })
  expect(await linkOf(first.id, other!.id)).toMatchObject({ certainty: 'SUSPECTED' })
})

test('a duplicate of a duplicate is one of the first, and two that name each other leave one that counts', async () => {
  const [a, b, c] = [await report(service), await report(service), await report(service)]

  await setIncidentAside(b.key, { as: 'DUPLICATE', of: a.key }, ana, 'r')
  expect((await setIncidentAside(c.key, { as: 'DUPLICATE', of: b.key }, ana, 'r')).setAside).toMatchObject({
    duplicateOf: a.key,
  })
  const ends = await Promise.allSettled([
    setIncidentAside(a.key, { as: 'DUPLICATE', of: b.key }, ana, 'r'),
    setIncidentAside(a.key, { as: 'DUPLICATE', of: a.key }, ana, 'r'),
  ])
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await listed()).toEqual([a.key])
})
