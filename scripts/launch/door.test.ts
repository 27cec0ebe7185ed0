import { createServer, request as ask, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EVERYWHERE } from '@/lib/http/security-headers.mjs'
import { openDoor } from './door.mjs'

const letIn = openDoor({})
const server = createServer((request, response) => {
  if (!letIn(request, response)) return
  // As Next answers a method that a route does not have; what compresses writes the head by itself.
  if (request.url!.startsWith('/api/unknown')) response.statusCode = 405
  if (request.url === '/api/unknown/compressed') response.writeHead(405)
  if (request.url === '/api/unknown/said') response.setHeader('Content-Type', 'text/plain').end('by the route')
  else response.end(response.statusCode === 405 ? undefined : 'in')
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

async function textOf(answer: IncomingMessage): Promise<string> {
  answer.setEncoding('utf8')
  let text = ''
  for await (const part of answer) text += part
  return text
}

function textAt(method: string, path: string): Promise<{ type: string | undefined; text: string; status?: number }> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    ask({ host: '127.0.0.1', port, method, path }, (answer) => {
      const { statusCode: status, headers } = answer
      void textOf(answer).then((text) => resolve({ status, type: headers['content-type'], text }))
    })
      .on('error', reject)
      .end()
  })
}

test.each(['/api/unknown', '/api/unknown/compressed'])('a method that %s does not have is a problem', async (path) => {
  const { status, type, text } = await textAt('DELETE', path)

  expect([status, type]).toEqual([405, 'application/problem+json'])
  expect(JSON.parse(text)).toMatchObject({
    status: 405,
    type: '/docs/api#wrong-method',
    instance: expect.stringMatching(/^urn:uuid:/),
  })
  expect(await textAt('HEAD', path)).toEqual({ status: 405, type: 'application/problem+json', text: '' })
})

test('what a route itself says of a method stays as it is', async () => {
  expect(await textAt('PUT', '/api/unknown/said')).toEqual({ status: 405, type: 'text/plain', text: 'by the route' })
})
