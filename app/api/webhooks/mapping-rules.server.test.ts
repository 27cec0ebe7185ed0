import { beforeAll, describe, expect, test } from 'vitest'
import { TestSender } from './test-sender'
import { personActor, systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { allRead } from '@/lib/deliveries/beside.server'
import { replayDeliveries } from '@/lib/deliveries/replay-deliveries.server'
import { AppError } from '@/lib/errors'
import { pagerDutyEvent } from '@/lib/vendors/incident-payloads'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { listRules } from '@/lib/mapping-rules/list-rules.server'
import { readRule } from '@/lib/mapping-rules/read-rule.server'
import { removeRule } from '@/lib/mapping-rules/remove-rule.server'
import { MappingTrial, MappingWish } from '@/lib/mapping-rules/rule'
import { setRule } from '@/lib/mapping-rules/set-rule.server'
import { tryDelivery } from '@/lib/mapping-rules/try-delivery.server'

freshDatabase()

const system = systemActor('test')
let sender: TestSender
beforeAll(async () => {
  sender = await TestSender.of('pagerduty')
})

const set = async (subject: string, fields: object, seen?: number) =>
  setRule(
    subject,
    MappingWish.parse({ fields }),
    seen ?? (await readRule(subject, system)).version,
    system,
    crypto.randomUUID(),
  )
const remove = (subject: string) => removeRule(subject, system, crypto.randomUUID())

let made = 0
/** What PagerDuty tells of an incident that nobody gave a priority. */
async function tell(data: object = {}, from = sender) {
  made += 1
  const id = `P${made}`
  const delivery = await from.tell(
    '',
    pagerDutyEvent('incident.triggered', '2026-03-02T10:00:00Z', { id, priority: null, urgency: 'high', ...data }),
  )
  return { id, delivery }
}
const incident = (externalId: string) =>
  db().incident.findFirstOrThrow({
    where: { source: 'pagerduty', externalId },
    select: { severity: true, version: true, service: { select: { slug: true } }, team: { select: { slug: true } } },
  })

const URGENCY = { severity: { paths: ['event.data.urgency'], words: { High: 'SEV2', low: 'SEV4' } } }

test('a rule says where a field stands and what its words mean, for what comes after it', async () => {
  const before = await tell()
  await set('pagerduty', URGENCY)
  const after = await tell()
  await remove('pagerduty')
  const later = await tell()

  expect(await incident(before.id)).toMatchObject({ severity: null })
  expect(await incident(after.id)).toMatchObject({ severity: 'SEV2' })
  expect(await incident(later.id)).toMatchObject({ severity: null })
})

test('what came before it is read by it once it is read again, and twice is once', async () => {
  const { id, delivery } = await tell()
  await set('pagerduty', URGENCY)
  for (let time = 0; time < 2; time += 1) {
    await replayDeliveries({ ids: [delivery.id], dryRun: false }, system, crypto.randomUUID())
    await allRead()
  }
  await remove('pagerduty')

  expect(await incident(id)).toMatchObject({ severity: 'SEV2', version: 2 })
})

test('a rule of one webhook comes before its vendor’s, and is for nobody else', async () => {
  const other = await TestSender.of('pagerduty')
  await set('pagerduty', { ...URGENCY, service: { words: { 'checkout api': 'shop' } } })
  await set(other.made.id, { severity: { paths: ['event.data.number'], words: { '2': 'SEV1' } } })
  const [ours, theirs] = [await tell(), await tell({}, other)]
  await remove('pagerduty')
  await remove(other.made.id)

  expect(await incident(ours.id)).toMatchObject({ severity: 'SEV2', service: { slug: 'shop' } })
  expect(await incident(theirs.id)).toMatchObject({ severity: 'SEV1', service: { slug: 'shop' } })
})

test('a path that leads nowhere leaves the vendor’s own to be read', async () => {
  await set('pagerduty', { team: { paths: ['event.data.nowhere[].team'] } })
  const { id } = await tell()
  await remove('pagerduty')

  expect(await incident(id)).toMatchObject({ team: { slug: 'payments' } })
})

describe('trying', () => {
  test('shows what a delivery would tell, and writes nothing', async () => {
    const { delivery } = await tell()
    const rows = async () => [await db().rawEvent.count(), await db().auditEvent.count(), await db().service.count()]
    const before = await rows()

    const tried = await tryDelivery(delivery.id, MappingTrial.parse({ fields: URGENCY }), system)
    const plain = await tryDelivery(delivery.id, {}, system)

    expect(tried).toMatchObject({ event: 'incident.triggered', problem: null, more: 0 })
    expect(tried.records).toMatchObject([{ kind: 'incident' }])
    expect(tried.records[0]!.fields).toContainEqual({ field: 'severity', value: 'SEV2' })
    expect(plain.records[0]!.fields.map(({ field }) => field)).not.toContain('severity')
    expect(await rows()).toEqual(before)
    expect(await db().delivery.findUniqueOrThrow({ where: { id: delivery.id } })).toEqual(delivery)
  })

  test('says why nothing comes of a delivery', async () => {
    const delivery = await sender.tell('', { messages: [] })

    expect(await tryDelivery(delivery.id, {}, system)).toMatchObject({
      records: [],
      problem: expect.stringContaining('v3 subscription'),
    })
  })

  test('a delivery that is not there is not found', async () => {
    await expect(tryDelivery(crypto.randomUUID(), {}, system)).rejects.toThrow(AppError)
  })
})

test('two who edit do not overwrite each other', async () => {
  const first = await set('rootly', {}, 0)
  await expect(set('rootly', {}, 0)).rejects.toThrow('changed meanwhile')
  const second = await set('rootly', { team: { paths: ['data.team'] } }, first.version)
  await expect(set('rootly', {}, first.version)).rejects.toThrow('changed meanwhile')
  const both = await Promise.allSettled([set('rootly', {}, second.version), set('rootly', {}, second.version)])

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await remove('rootly')
  await remove('rootly')
  expect(await readRule('rootly', system)).toMatchObject({ version: 0, fields: {} })
})

test('each setting and removing is a line of the audit log, in words of whom it is about', async () => {
  const lines = () => db().auditEvent.findMany({ where: { action: { startsWith: 'mapping-rule.' } } })
  const before = (await lines()).length
  await set(sender.made.id, { team: { paths: ['event.data.team'] } })
  await remove(sender.made.id)
  const after = (await lines()).slice(before)

  expect(after.map(({ action }) => action)).toEqual(['mapping-rule.set', 'mapping-rule.removed'])
  expect(JSON.stringify(after[0]!.after)).toContain('pagerduty, Our pagerduty')
})

test.each([
  ['a path that is none', { team: { paths: ['a..b['] } }],
  ['an empty path', { team: { paths: [''] } }],
  ['a severity that is none', { severity: { words: { high: 'SEV9' } } }],
  ['a team that is no slug', { team: { words: { Shop: 'The Shop' } } }],
  ['an assignee that is no address', { assignee: { words: { ana: 'Ana' } } }],
  ['words for a time', { startedAt: { words: { now: '2026-03-02T10:00:00Z' } } }],
  ['a field that nobody knows', { colour: { paths: ['a'] } }],
  ['too many paths', { team: { paths: Array.from({ length: 11 }, () => 'a') } }],
])('%s is refused', (_, fields) => {
  expect(MappingWish.safeParse({ fields }).success).toBe(false)
})

test('a vendor that tells of no incidents, and a webhook that is not there, have no rule', async () => {
  for (const subject of ['standard', 'nobody', 'constructor', crypto.randomUUID()])
    await expect(readRule(subject, system)).rejects.toThrow('tells of incidents')
})

test('nobody but administrators reads or sets them', async () => {
  const lead = personActor({ id: crypto.randomUUID(), name: 'L', email: 'l@example.com', role: 'LEAD', teamIds: [] })
  const { delivery } = await tell()

  await expect(listRules(lead)).rejects.toThrow(AppError)
  await expect(readRule('pagerduty', lead)).rejects.toThrow(AppError)
  await expect(setRule('pagerduty', { fields: {} }, 0, lead, 'test')).rejects.toThrow(AppError)
  await expect(removeRule('pagerduty', lead, 'test')).rejects.toThrow(AppError)
  await expect(tryDelivery(delivery.id, {}, lead)).rejects.toThrow(AppError)
})

test('the list has what is said, and what is read of each vendor anyway', async () => {
  await set('pagerduty', URGENCY)
  const { items, vendors } = await listRules(system)
  await remove('pagerduty')

  expect(items).toMatchObject([{ subject: 'pagerduty', endpoint: null, fields: URGENCY }])
  expect(vendors.find(({ id }) => id === 'pagerduty')!.fields.service!.paths).toContain('event.data.service.summary')
  expect(vendors.map(({ id }) => id)).not.toContain('standard')
})
