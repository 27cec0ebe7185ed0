import { request as begin, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { expect, test } from './test'
import { startApp } from '../scripts/launch/app.mjs'

const incident = { source: 'drain', externalId: 'd-1', title: 'Sent in two halves', startedAt: '2026-03-01T10:00:00Z' }

test('a request that has begun is answered though the app is asked to stop', async () => {
  const env = { DATABASE_URL: process.env.DATABASE_URL ?? '' }
  const app = await startApp({ host: '127.0.0.1', port: 0, env, quiet: true })
  const body = JSON.stringify({ items: [incident] })
  const headers = {
    authorization: `Bearer ${process.env.AFTERMERGE_TOKEN}`,
    'content-type': 'application/json',
    'content-length': body.length,
  }
  const sending = begin(`${app.url}/api/v1/incidents`, { method: 'POST', headers })
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>
  await new Promise((resolve) => sending.write(body.slice(0, 20), resolve))
  // An answer to a later request on another connection says that the first half has arrived.
  await fetch(`${app.url}/livez`, { headers: { connection: 'close' } })

  const stopped = app.stop()
  await expect
    .poll(() =>
      fetch(`${app.url}/livez`).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed')
  sending.end(body.slice(20))

  const [response] = await answered
  expect(response.statusCode).toBe(207)
  expect(response.headers.connection).toBe('close')
  response.resume()
  expect(await stopped).toBe(true)
})
