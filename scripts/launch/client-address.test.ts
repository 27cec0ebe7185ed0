import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address'
import { clientNamer } from './client-address.mjs'

type Told = Record<string, string>

function named(remoteAddress: string | undefined, told: Told = {}, trusted?: string): Told {
  const request = { headers: { ...told }, socket: { remoteAddress } }
  clientNamer(trusted)(request as unknown as IncomingMessage)
  return request.headers
}

const clientOf = (...sent: Parameters<typeof named>) => named(...sent)[CLIENT_ADDRESS_HEADER]

test('without a proxy that is trusted, the connection tells, and what the client says of itself is thrown away', () => {
  const headers = named('203.0.113.7', {
    [CLIENT_ADDRESS_HEADER]: '127.0.0.1',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-host': 'elsewhere.example',
    'x-forwarded-proto': 'https',
    forwarded: 'for=127.0.0.1',
    accept: '*/*',
  })

  expect(headers).toEqual({ [CLIENT_ADDRESS_HEADER]: '203.0.113.7', accept: '*/*' })
})

test.each([
  { what: 'one proxy', told: '203.0.113.7', client: '203.0.113.7' },
  { what: 'a client that lies to the proxy', told: '127.0.0.1, 10.0.0.9, 203.0.113.7', client: '203.0.113.7' },
  { what: 'two proxies', told: '198.51.100.1, 203.0.113.7, 10.0.0.2', client: '203.0.113.7' },
  { what: 'a port', told: '203.0.113.7:51234', client: '203.0.113.7' },
  { what: 'IPv6 with a port', told: '[2001:db8::7]:51234', client: '2001:db8::7' },
  { what: 'IPv4 in IPv6', told: '::ffff:203.0.113.7', client: '203.0.113.7' },
  { what: 'nothing said', told: '', client: '10.0.0.1' },
  { what: 'what is no address', told: '203.0.113.7, unknown', client: '10.0.0.1' },
  { what: 'a number that only some read as an address', told: '2130706433', client: '10.0.0.1' },
  { what: 'nobody but proxies', told: '10.0.0.3, 10.0.0.2', client: '10.0.0.3' },
])('behind trusted proxies: $what', ({ told, client }) => {
  expect(clientOf('10.0.0.1', { 'x-forwarded-for': told }, '10.0.0.0/8')).toBe(client)
})

test('a proxy is recognised by address, by network and in IPv6 clothes, and no other is', () => {
  const told = { 'x-forwarded-for': '203.0.113.7' }

  expect(clientOf('::ffff:10.1.2.3', told, '10.0.0.0/8')).toBe('203.0.113.7')
  expect(clientOf('fd00::5', told, '10.0.0.0/8, fd00::/8')).toBe('203.0.113.7')
  expect(clientOf('192.0.2.1', told, '192.0.2.1')).toBe('203.0.113.7')
  expect(clientOf('192.0.2.2', told, '192.0.2.1')).toBe('192.0.2.2')
  expect(clientOf('11.0.0.1', told, '10.0.0.0/8')).toBe('11.0.0.1')
})

test('a connection without an address is not taken for this machine', () => {
  expect(clientOf(undefined)).toBe('unknown')
})

test.each(['proxy.example', '10.0.0.0/99', '10.0.0'])('TRUSTED_PROXIES=%s is refused at the start', (trusted) => {
  expect(() => clientNamer(trusted)).toThrow('TRUSTED_PROXIES')
})
