import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { readAddress, urlOf } from './address.mjs'

test('a port in use is named, with the way out', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  const attempt = readAddress({ PORT: String(port) })

  await expect(attempt).rejects.toThrow(new RegExp(`Port ${port} is in use.*PORT=0`))
  server.close()
})

test('port 0 leaves the choice open', async () => {
  expect(await readAddress({ PORT: '0' })).toEqual({ host: '127.0.0.1', port: 0 })
})

test.each(['192.0.2.1', 'nowhere.invalid'])('HOST=%s is not of this machine', async (host) => {
  await expect(readAddress({ HOST: host, PORT: '0' })).rejects.toThrow('is not an address of this machine')
})

test.each(['http', '70000', '-1', '1.5'])('PORT=%s is refused', async (port) => {
  await expect(readAddress({ PORT: port })).rejects.toThrow('is not a port')
})

test('an IPv6 address is put in brackets', () => {
  expect(urlOf('::1', 3000)).toBe('http://[::1]:3000')
})

test.each([
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['::', 'http://[::1]:3000'],
])('what listens on every address (%s) is reached by the one of this machine', (host, url) => {
  expect(urlOf(host, 3000)).toBe(url)
})
