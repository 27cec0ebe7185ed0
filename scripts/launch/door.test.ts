import { createServer, request as ask, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EVERYWHERE } from '@/lib/http/security-headers.mjs'
import { openDoor } from './door.mjs'

const letIn = openDoor({})
const server = createServer((request, response) => {
  if (letIn(request, response)) response.end('in')
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())

function answerTo(method: string, path: string): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    ask({ host: '127.0.0.1', port, method, path }, (answer) => resolve(answer.resume()))
      .on('error', reject)
      .end()
  })
}

test.each([
  { method: 'GET', path: '/incidents/INC-1?q=%', status: 200 },
  { method: 'GET', path: '/incidents/%', status: 400 },
  { method: 'POST', path: '/api/v1/incidents/%ff', status: 400 },
  { method: 'TRACE', path: '/', status: 405 },
])('$method $path is answered $status, with our headers', async ({ method, path, status }) => {
  const { statusCode, headers } = await answerTo(method, path)

  expect(statusCode).toBe(status)
  for (const [name, value] of Object.entries(EVERYWHERE)) expect(headers[name.toLowerCase()]).toBe(value)
})
