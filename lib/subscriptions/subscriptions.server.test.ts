import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { report, someone } from '@/lib/causes/causes-factory.server'
import { db } from '@/lib/db/client.server'
import { listNotifications } from '@/lib/notifications/list.server'
import { startReceiver } from '@/lib/outgoing/test-listeners'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { changeSubscription, removeSubscription } from './change.server'
import { createSubscription } from './create.server'
import { listSubscriptions } from './list.server'
import { rotateSecret } from './rotate-secret.server'
import { NewSubscription, SubscriptionChange } from './subscription'
import { trySubscription } from './try.server'

freshDatabase()

let administrator: Actor
let lead: Actor
let receiver: Awaited<ReturnType<typeof startReceiver>>
beforeAll(async () => {
  administrator = await someone('Ana', 'ADMINISTRATOR')
  lead = await someone('Lea', 'LEAD')
  receiver = await startReceiver()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await db().subscription.deleteMany()
})
afterAll(() => receiver.stop())

const WISH = {
  name: 'Ours',
  kind: 'WEBHOOK',
  address: 'https://hooks.example.com/verysecretpath',
  events: ['incident.created'],
}
const create = (over: object = {}, actor = administrator) =>
  createSubscription(NewSubscription.parse({ ...WISH, ...over }), actor, 'r')
const pointerOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { details?: { errors?: { pointer: string }[] } }) => error.details?.errors?.[0]?.pointer ?? error,
  )

test('administrators alone subscribe, read, change, try, rotate and remove', async () => {
  const { subscription } = await create()
  const which = { id: subscription.id, version: 1 }

  for (const work of [
    () => create({}, lead),
    () => listSubscriptions(lead),
    () => listNotifications({}, lead),
    () => changeSubscription(which, {}, lead, 'r'),
    () => trySubscription(subscription.id, lead, 'r'),
    () => rotateSecret(subscription.id, { overlapHours: 1 }, lead, 'r'),
    () => removeSubscription(which, lead, 'r'),
  ])
    await expect(work()).rejects.toMatchObject({ code: 'forbidden' })
})

test.each([
  'http://hooks.example.com/x',
  'https://10.0.0.7/x',
  'https://169.254.169.254/latest/meta-data',
  'https://[::ffff:10.0.0.7]/x',
  'https://0x0a000007/x',
  'https://user:word@hooks.example.com/x',
])('nobody is told at %s, neither at first nor later', async (address) => {
  const { subscription } = await create()

  expect(await pointerOf(create({ address }))).toBe('/address')
  expect(
    await pointerOf(changeSubscription({ id: subscription.id, version: 1 }, { address }, administrator, 'r')),
  ).toBe('/address')
})

test('inside the company’s network it goes where whoever runs this says so, and not to this machine where others come', async () => {
  vi.stubEnv('WEBHOOK_HOSTS', '10.0.0.7')
  vi.stubEnv('BASE_URL', 'https://after.example.com')

  expect((await create({ address: 'https://10.0.0.7/x' })).subscription.host).toBe('10.0.0.7')
  expect(await pointerOf(create({ address: receiver.url }))).toBe('/address')
})

test.each<[object, string]>([
  [{ address: undefined }, 'a webhook without an address'],
  [{ kind: 'EMAIL' }, 'mail with an address'],
  [{ kind: 'EMAIL', address: undefined }, 'mail to nobody'],
  [{ recipients: ['a@example.com'] }, 'a webhook with mailboxes'],
  [{ events: [] }, 'of nothing'],
  [{ events: ['incident.deleted'] }, 'of what does not happen'],
  [{ name: ' ' }, 'without a name'],
])('%j is refused: %s', (over, _why) => {
  expect(NewSubscription.safeParse({ ...WISH, ...over }).success).toBe(false)
})

test('what somebody else changed meanwhile is not written over', async () => {
  const { subscription } = await create()
  const change = (version: number, name: string) =>
    changeSubscription({ id: subscription.id, version }, SubscriptionChange.parse({ name }), administrator, 'r')

  await change(1, 'Theirs')

  await expect(change(1, 'Mine')).rejects.toMatchObject({ code: 'out-of-date' })
  expect((await listSubscriptions(administrator)).items.map(({ name }) => name)).toEqual(['Theirs'])
})

test('each thing done leaves a line, and none of them holds the address or the secret', async () => {
  const { subscription, secret } = await create({ address: receiver.url })
  const { id } = subscription
  receiver.answerWith(() => ({ status: 500, body: 'not today' }))
  const tried = await trySubscription(id, administrator, 'r')
  await rotateSecret(id, { overlapHours: 1 }, administrator, 'r')
  await changeSubscription({ id, version: 2 }, { address: `${receiver.url}2` }, administrator, 'r')
  await removeSubscription({ id, version: 3 }, administrator, 'r')

  expect(tried).toMatchObject({ isSent: false, answerStatus: 500, answer: 'not today' })
  const lines = await db().auditEvent.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } })
  expect(lines.map(({ action }) => action)).toEqual([
    'subscription.created',
    'subscription.tested',
    'subscription.secret-rotated',
    'subscription.changed',
    'subscription.removed',
  ])
  const said = JSON.stringify(lines, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
  expect(said).not.toContain('verysecretpath')
  expect(said).not.toContain(secret!.slice('whsec_'.length))
})

test('what goes out is listed page by page, each once, the newest first', async () => {
  const { subscription } = await create()
  await create({ name: 'Other' })
  const keys: string[] = []
  for (let at = 0; at < 30; at += 1) keys.push((await report('till')).key)

  const first = await listNotifications({}, administrator)
  const second = await listNotifications({ cursor: first.nextCursor! }, administrator)
  const own = await listNotifications({ subscription: subscription.id, status: 'DUE' }, administrator)

  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([50, 10, null])
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(60)
  expect(own.items.map(({ subject }) => subject)).toEqual(keys.toReversed())
})
