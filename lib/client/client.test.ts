import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newClient } from './client'
import { writeTypes } from '@/scripts/client/write-types'

test('the types are those of the document as it is; npm run client writes them anew', async () => {
  const kept = readFileSync(path.join(import.meta.dirname, 'api.d.ts'), 'utf8')

  // Said shortly: the difference would be thousands of lines.
  expect(kept === (await writeTypes()), 'run npm run client').toBe(true)
})

test('it asks as a program, answers a problem as a problem, and follows no redirect', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer(({ url, headers }, response) => {
    asked.push(`${url} ${headers.authorization}`)
    if (url === '/api/v1/incidents/INC-1') return response.writeHead(302, { location: '/elsewhere' }).end()
    response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{"detail":"There is none."}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const client = newClient({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: 't' })

  const led = await client.GET('/api/v1/incidents/{id}', { params: { path: { id: 'INC-1' } } })
  const { data, error } = await client.GET('/api/v1/changes/{id}', { params: { path: { id: 'x' } } })
  server.close()

  expect(led.response.status).toBe(302)
  expect(data).toBeUndefined()
  expect(error).toMatchObject({ detail: 'There is none.' })
  expect(asked).toEqual(['/api/v1/incidents/INC-1 Bearer t', '/api/v1/changes/x Bearer t'])
})
