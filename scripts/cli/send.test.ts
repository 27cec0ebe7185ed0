import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { Batches } from './batches'
import { Sender } from './send'
import { TestServer } from './scan/test-server'

const patience = { tries: 3, firstTries: 2, waitMs: 1_000, firstWaitMs: 1, timeoutMs: 5_000 }

test('a server that is not there is given up with a sentence', async () => {
  const placeholder = createServer()
  await once(placeholder.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(placeholder.address() as AddressInfo).port}`
  placeholder.close()

  await expect(new Sender({ url, token: 't' }, patience).post('/api/v1/changes', ['{}'])).rejects.toThrow(
    /cannot be reached/,
  )
})

test('a server that asks for more patience than there is, is given up at once', async () => {
  const server = new TestServer()
  const url = await server.start()
  server.refusals.push({ status: 429, headers: { 'retry-after': '3600' } })

  await expect(new Sender({ url, token: 't' }, patience).post('/api/v1/changes', ['{}'])).rejects.toThrow(
    /is busy \(429\)/,
  )
  await server.stop()
})

test('a redirect is not followed, so the token goes nowhere else', async () => {
  const server = new TestServer()
  const url = await server.start()
  server.refusals.push({ status: 302, headers: { location: 'http://127.0.0.1:1/' } })

  await expect(new Sender({ url, token: 't' }, patience).post('/api/v1/changes', ['{}'])).rejects.toThrow(
    /answered 302/,
  )
  await server.stop()
})

test('an answer of something else is not taken for success', async () => {
  const server = new TestServer()
  const url = await server.start()
  server.refusals.push({ status: 207, body: '<html>' })

  await expect(new Sender({ url, token: 't' }, patience).post('/api/v1/changes', ['{}'])).rejects.toThrow(
    /not Aftermerge/,
  )
  await server.stop()
})

test('a batch holds no more items and no more bytes than the server takes', async () => {
  const sizes: number[] = []
  const batches = new Batches<string>(async (items) => void sizes.push(items.length), undefined, 1_000)

  for (let i = 0; i < 600; i += 1) await batches.add('')
  for (let i = 0; i < 5; i += 1) await batches.add('x'.repeat(397))
  await batches.flush()

  expect(sizes).toEqual([333, 267, 2, 2, 1])
})

test('an item too large for any request is made slim', async () => {
  const bodies: string[][] = []
  const batches = new Batches<string>(
    async (items) => void bodies.push(items),
    () => 'slim',
    100,
  )

  await batches.add('x'.repeat(200))
  await batches.flush()

  expect(bodies).toEqual([['"slim"']])
})
