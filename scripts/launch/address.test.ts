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

test.each(['0.0.0.0', '::', '192.168.1.5', 'example.org', '127.0.0.1.example.org'])(
  'HOST=%s is refused while there is no sign-in',
  async (host) => {
    await expect(readAddress({ HOST: host, PORT: '0' })).rejects.toThrow('no sign-in')
  },
)

test.each(['http', '70000', '-1', '1.5'])('PORT=%s is refused', async (port) => {
  await expect(readAddress({ PORT: port })).rejects.toThrow('is not a port')
})

test('an IPv6 address is put in brackets', () => {
  expect(urlOf('::1', 3000)).toBe('http://[::1]:3000')
})
