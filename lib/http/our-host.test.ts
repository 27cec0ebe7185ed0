import { expect, test } from 'vitest'
import { isOurHost } from './our-host'

const HERE = 'http://127.0.0.1:3000'
const COMPANY = 'https://aftermerge.example.com'
const MACHINE = '127.0.0.1'
const ELSEWHERE = '203.0.113.7'

test.each([
  { host: 'localhost', base: HERE, client: MACHINE },
  { host: '127.0.0.1:3000', base: HERE, client: MACHINE },
  { host: '[::1]:8080', base: HERE, client: MACHINE },
  { host: 'aftermerge.example.com', base: COMPANY, client: ELSEWHERE },
  { host: 'AFTERMERGE.example.com:443', base: COMPANY, client: ELSEWHERE },
  { host: '127.0.0.1:3000', base: COMPANY, client: MACHINE },
  { host: 'localhost:3000', base: COMPANY, client: '::1' },
])('$host is us at $base, asked from $client', ({ host, base, client }) => {
  expect(isOurHost(host, base, client)).toBe(true)
})

test.each([
  { host: 'rebound.example', base: HERE, client: MACHINE },
  { host: 'localhost.rebound.example', base: HERE, client: MACHINE },
  { host: '127.0.0.1.rebound.example:3000', base: HERE, client: MACHINE },
  { host: 'localhost@rebound.example', base: HERE, client: MACHINE },
  { host: 'rebound.example#localhost', base: HERE, client: MACHINE },
  { host: 'rebound.example', base: COMPANY, client: ELSEWHERE },
  { host: 'aftermerge.example.com:8443', base: COMPANY, client: ELSEWHERE },
  { host: 'aftermerge.example.com.rebound.example', base: COMPANY, client: ELSEWHERE },
  { host: 'localhost', base: COMPANY, client: ELSEWHERE },
  { host: 'http://', base: HERE, client: MACHINE },
  { host: '', base: HERE, client: MACHINE },
  { host: null, base: HERE, client: MACHINE },
])('$host is not us at $base, asked from $client', ({ host, base, client }) => {
  expect(isOurHost(host, base, client)).toBe(false)
})
