import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pressFolder } from './press.mjs'
import { openShelf } from './shelf.mjs'

const SCRIPT = 'export const answer = 42\n'.repeat(100)
const folder = mkdtempSync(join(tmpdir(), 'aftermerge-shelf-'))
const server = createServer()

beforeAll(async () => {
  mkdirSync(join(folder, 'static/chunks'), { recursive: true })
  writeFileSync(join(folder, 'static/chunks/one.js'), SCRIPT)
  writeFileSync(join(folder, 'static/chunks/one.js.map'), '{}')
  writeFileSync(join(folder, 'secret.js'), 'nothing for others')
  await pressFolder(join(folder, 'static'), join(folder, 'pressed'))

  const hand = openShelf(join(folder, 'pressed'), '/_next/static')
  server.on('request', async (request, response) => {
    if (!(await hand(request, response))) response.writeHead(404).end('left to Next')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

function answerTo(path: string, encodings: string, method = 'GET') {
  const { port } = server.address() as AddressInfo
  return new Promise<{ status?: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
    ask({ host: '127.0.0.1', port, method, path, headers: { 'accept-encoding': encodings } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

test('who takes Brotli is handed the same script in fewer bytes, to keep for ever', async () => {
  const { status, headers, body } = await answerTo('/_next/static/chunks/one.js?v=1', 'gzip, deflate, br, zstd')

  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'application/javascript; charset=UTF-8',
    'content-encoding': 'br',
    'content-length': String(body.length),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  })
  expect(brotliDecompressSync(body).toString()).toBe(SCRIPT)
  expect(body.length).toBeLessThan(SCRIPT.length / 10)
})

test('who asks for the head alone is handed no body', async () => {
  const { status, headers, body } = await answerTo('/_next/static/chunks/one.js', 'br', 'HEAD')

  expect({ status, body: body.length }).toEqual({ status: 200, body: 0 })
  expect(Number(headers['content-length'])).toBeGreaterThan(0)
})

test.each(['', 'gzip', 'gzip, br;q=0', 'brr'])('to who accepts “%s” Next answers', async (encodings) => {
  expect((await answerTo('/_next/static/chunks/one.js', encodings)).status).toBe(404)
})

test.each([
  '/_next/static/chunks/one.js.map',
  '/_next/static/chunks/two.js',
  '/_next/static/../secret.js',
  '/_next/static/%2e%2e/secret.js',
  '/_next/static/chunks/../chunks/one.js',
  '/chunks/one.js',
])('nothing is handed out but what was pressed, under its own name: %s', async (path) => {
  expect((await answerTo(path, 'br')).status).toBe(404)
})

test('nothing is handed to who wants to change it', async () => {
  expect((await answerTo('/_next/static/chunks/one.js', 'br', 'POST')).status).toBe(404)
})

test('without pressed files all is left to Next', async () => {
  const hand = openShelf(join(folder, 'nowhere'), '/_next/static')
  const request = { method: 'GET', url: '/_next/static/chunks/one.js', headers: { 'accept-encoding': 'br' } }

  expect(await hand(request as never, {} as never)).toBe(false)
})
