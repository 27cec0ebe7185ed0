import { expect, test } from 'vitest'
import { readBaseUrl } from './base-url.mjs'

test('where only this machine comes, nothing need be said', () => {
  expect(readBaseUrl('127.0.0.1', '')).toEqual({ baseUrl: null, isLocal: true, warning: null })
})

test.each(['http://localhost:8080', 'https://127.0.0.1', 'http://[::1]:3000/'])('%s is this machine', (given) => {
  expect(readBaseUrl('127.0.0.1', given)).toEqual({ baseUrl: new URL(given).origin, isLocal: true, warning: null })
})

test.each(['127.0.0.1', '0.0.0.0', '::', '192.168.1.5'])('HOST=%s serves behind TLS', (host) => {
  const read = readBaseUrl(host, 'https://aftermerge.example.com/')

  expect(read).toEqual({ baseUrl: 'https://aftermerge.example.com', isLocal: false, warning: null })
})

test.each(['0.0.0.0', '::', '192.168.1.5', 'example.org', '127.0.0.1.example.org'])(
  'HOST=%s without BASE_URL is refused, with what to say',
  (host) => {
    expect(() => readBaseUrl(host, '')).toThrow('BASE_URL=https://')
  },
)

test('what listens to other machines is not taken for this machine alone', () => {
  expect(() => readBaseUrl('0.0.0.0', 'http://localhost:3000')).toThrow('this machine alone')
})

test.each(['10.1.2.3', '172.31.0.1', '192.168.1.5', '100.100.0.1', '[fd00::1]', 'box', 'box.internal'])(
  'http to %s, which only a network of its own knows, is warned of',
  (name) => {
    expect(readBaseUrl('0.0.0.0', `http://${name}:3000`)).toMatchObject({
      isLocal: false,
      warning: expect.stringContaining('session cookies'),
    })
  },
)

test.each(['example.com', '8.8.8.8', '172.32.0.1', '[2001:db8::1]', '127.0.0.1.example.com', 'internal.example'])(
  'http to %s is refused',
  (name) => {
    expect(() => readBaseUrl('127.0.0.1', `http://${name}`)).toThrow('use https')
  },
)

test.each(['aftermerge.example.com', 'ftp://a.example', 'https://a.example/path', 'https://u:p@a.example', 'https://'])(
  '%s is no BASE_URL',
  (given) => {
    expect(() => readBaseUrl('127.0.0.1', given)).toThrow('is not where a site begins')
  },
)
