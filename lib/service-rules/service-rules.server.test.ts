import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import type { ChangeItem } from '@/lib/changes/change'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { settleLeftovers } from '@/lib/ingest/settle.server'
import { transact } from '@/lib/db/transact.server'
import { aChange, aDeployment } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { noteChanges } from './follow.server'
import { listServiceRules } from './list.server'
import { previewServiceRules } from './preview.server'
import type { NewServiceRules } from './rule'
import { setServiceRules } from './set.server'

freshDatabase()

const actor = systemActor('test')
let sender: Sender

beforeEach(async () => {
  sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
  await set([])
})

async function set(rules: NewServiceRules['rules']) {
  const { version } = await listServiceRules(actor)
  return setServiceRules({ rules }, version, actor, crypto.randomUUID())
}

const send = (...items: ChangeItem[]) => ingestChanges(items, sender)

async function belongs({ externalId }: ChangeItem) {
  const row = await db().change.findFirstOrThrow({
    where: { externalId },
    select: { service: { select: { slug: true } }, team: { select: { slug: true } } },
  })
  return [row.service?.slug ?? null, row.team?.slug ?? null]
}

const inPay = (repository: string, over: Partial<ChangeItem> = {}) =>
  aChange({ repository, paths: ['apps/pay/a.ts', 'README.md'], ...over })
const payRule = (repository: string, service = 'pay') => ({ repository, path: '/apps/pay/', service })

test('a change whose sender names no service gets it by its paths, and the team of it', async () => {
  await send(aChange({ service: 'pay-a', team: 'payments' }))
  await set([payRule('acme/a', 'pay-a')])
  const change = inPay('acme/a')

  await send(change)

  expect(await belongs(change)).toEqual(['pay-a', 'payments'])
})

test('what a sender says stands, when it comes and when rules are set afterwards', async () => {
  const named = inPay('acme/b', { service: 'own-b' })
  const team = inPay('acme/b', { team: 'own-team' })
  await send(named, team)

  await set([payRule('acme/b', 'pay-b')])

  expect(await belongs(named)).toEqual(['own-b', null])
  expect(await belongs(team)).toEqual(['pay-b', 'own-team'])
})

test('a newer version without a service keeps the one of the rules; one that names it takes it over for good', async () => {
  await set([payRule('acme/c', 'pay-c')])
  const change = inPay('acme/c')
  await send(change)

  await send({ ...change, title: 'Told again' })
  const told = await belongs(change)
  await send({ ...change, service: 'own-c' })
  await set([])

  expect(told).toEqual(['pay-c', null])
  expect(await belongs(change)).toEqual(['own-c', null])
})

test('other rules move what earlier ones placed, and the preview has told how many', async () => {
  await set([payRule('acme/d', 'pay-d')])
  const placed = inPay('acme/d')
  const unplaced = aChange({ repository: 'acme/d', paths: ['apps/shop/a.ts'] })
  await send(placed, unplaced)
  const rules = [{ repository: 'acme/d', service: 'all-d' }]

  const { moves } = await previewServiceRules({ rules }, actor)
  const before = [await belongs(placed), await belongs(unplaced)]
  const { moved } = await set(rules)

  expect(moves.filter(({ to }) => to === 'all-d')).toEqual([
    { from: 'pay-d', to: 'all-d', changes: 1 },
    { from: null, to: 'all-d', changes: 1 },
  ])
  expect(before).toEqual([
    ['pay-d', null],
    [null, null],
  ])
  expect(moved).toBe(moves.reduce((sum, { changes }) => sum + changes, 0))
  expect([await belongs(placed), await belongs(unplaced)]).toEqual([
    ['all-d', null],
    ['all-d', null],
  ])
})

test('a change that moves goes live with the deployments of where it went', async () => {
  const change = inPay('acme/e', { mergedAt: '2026-03-10T10:00:00Z' })
  const on = (finishedAt: string) => aDeployment({ service: 'pay-e', finishedAt })
  await ingestDeployments([on('2026-03-09T09:00:00Z'), on('2026-03-11T09:00:00Z')], sender)
  await send(change)
  const deployedAt = async () =>
    (await db().change.findFirstOrThrow({ where: { externalId: change.externalId } })).deployedAt?.toISOString()
  const before = await deployedAt()

  await set([payRule('acme/e', 'pay-e')])

  expect(before).toBe('2026-03-10T10:00:00.000Z')
  expect(await deployedAt()).toBe('2026-03-11T09:00:00.000Z')
})

test('of two who edit the same list the slower one is told, and writes nothing', async () => {
  const { version } = await listServiceRules(actor)
  const put = (service: string) =>
    setServiceRules({ rules: [payRule('acme/f', service)] }, version, actor, crypto.randomUUID())

  const [one, other] = await Promise.allSettled([put('one-f'), put('other-f')])

  expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected'])
  const winner = one.status === 'fulfilled' ? 'one-f' : 'other-f'
  const list = await listServiceRules(actor)
  expect(list).toMatchObject({ version: version + 1, rules: [{ repository: 'acme/f', service: winner }] })
})

test('whatever ends the moving between is made up for at the start', async () => {
  const change = inPay('acme/g')
  await send(change)
  await db().service.create({ data: { id: crypto.randomUUID(), slug: 'pay-g', name: 'pay-g' } })
  // The list is set and its changes are noted; nobody comes to move them.
  await transact(async (tx) => {
    const service = await tx.service.findUniqueOrThrow({ where: { slug: 'pay-g' } })
    const rule = { id: crypto.randomUUID(), position: 0, repository: 'acme/g', path: null, serviceId: service.id }
    await tx.serviceRule.create({ data: rule })
    await noteChanges(tx)
  })

  await settleLeftovers()

  expect(await belongs(change)).toEqual(['pay-g', null])
  expect(await db().unsettled.count()).toBe(0)
})

test('changes that come while the rules are being set end where the rules say', async () => {
  const changes = Array.from({ length: 40 }, () => inPay('acme/h'))

  const coming = changes.map((change) => send(change))
  await set([payRule('acme/h', 'pay-h')])
  await Promise.all(coming)

  for (const change of changes) expect(await belongs(change)).toEqual(['pay-h', null])
})

test('the list as it was and as it is are in the audit trail', async () => {
  await set([payRule('acme/i', 'pay-i')])

  const line = await db().auditEvent.findFirstOrThrow({
    where: { action: 'service-rules.set' },
    orderBy: { seq: 'desc' },
  })
  expect(line).toMatchObject({ before: { rules: [] }, after: { rules: ['acme/i /apps/pay/ → pay-i'] } })
})

const wentLive = async ({ externalId }: ChangeItem) => {
  const row = await db().change.findFirstOrThrow({ where: { externalId } })
  return [row.deployedBasis, row.deployedAt?.toISOString() ?? null]
}
const deploy = (repository: string, service: string, day: string) =>
  ingestDeployments([aDeployment({ repository, service, finishedAt: `2026-03-${day}T09:00:00Z` })], sender)
const merged = (repository: string, day: string) => aChange({ repository, mergedAt: `2026-03-${day}T08:00:00Z` })

test('a repository that is deployed under its own name takes the changes nobody gave a service, whichever came first', async () => {
  const before = merged('acme/own-1', '03')
  await send(before)
  const alone = await belongs(before)
  await deploy('acme/own-1', 'own-1', '02')
  await deploy('acme/own-1', 'own-1', '04')
  const after = merged('acme/own-1', '05')
  await send(after)
  await deploy('acme/own-1', 'own-1', '06')

  expect(alone).toEqual([null, null])
  expect([await belongs(before), await belongs(after)]).toEqual([
    ['own-1', null],
    ['own-1', null],
  ])
  expect(await wentLive(before)).toEqual(['MERGE_ORDER', '2026-03-04T09:00:00.000Z'])
  expect(await wentLive(after)).toEqual(['MERGE_ORDER', '2026-03-06T09:00:00.000Z'])
})

test('a rule and a sender’s word go before the repository’s own name, and without the rule that holds again', async () => {
  const ruled = inPay('acme/own-2')
  const named = inPay('acme/own-2', { service: 'named-2' })
  await send(ruled, named)
  await set([payRule('acme/own-2', 'pay-2')])

  await deploy('acme/own-2', 'own-2', '02')
  const underRule = await belongs(ruled)
  const { moves } = await previewServiceRules({ rules: [] }, actor)
  await set([])

  expect(underRule).toEqual(['pay-2', null])
  expect(moves).toContainEqual({ from: 'pay-2', to: 'own-2', changes: 1 })
  expect(await belongs(ruled)).toEqual(['own-2', null])
  expect(await belongs(named)).toEqual(['named-2', null])
})

test('a deployment under another name, or of another repository of that name, takes no change along', async () => {
  const change = merged('acme/own-3', '03')
  await send(change)

  await deploy('acme/own-3', 'elsewhere-3', '02')
  await deploy('others/own-3', 'own-3', '02')

  expect(await belongs(change)).toEqual([null, null])
  expect(await wentLive(change)).toEqual(['MERGE', '2026-03-03T08:00:00.000Z'])
})
