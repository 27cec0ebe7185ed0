import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findAuthSecret, newAuthSecret } from './auth-secret.mjs'

let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'aftermerge-secret-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const local = () => findAuthSecret(dataDir, { isLocal: true, given: '' })

test('on this machine it is made once, kept, and for its owner only', () => {
  const first = local()

  expect(first).toMatch(/^[A-Za-z0-9+/]{43}=$/)
  expect(local()).toBe(first)
  expect(statSync(join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(dataDir, 'auth-secret'), 'utf8').trim()).toBe(first)
})

test('one that was cut short is made again', () => {
  writeFileSync(join(dataDir, 'auth-secret'), 'abc')

  expect(local()).toHaveLength(44)
})

test('where others come it must be given, with how to make one', () => {
  const attempt = () => findAuthSecret(dataDir, { isLocal: false, given: '' })

  expect(attempt).toThrow(/AUTH_SECRET is not set.*openssl rand -base64 32$/)
  local()
  expect(attempt).toThrow(`AUTH_SECRET="$(cat ${join(dataDir, 'auth-secret')})"`)
})

test.each([
  ['Zk3tR9qLm2', 'is shorter than 32'],
  ['a'.repeat(64), 'repeats itself'],
  ['k3TrQ9zLw8VbN1xY'.repeat(2), 'repeats itself'],
  ['01'.repeat(32), 'repeats itself'],
  ['changeme-changeme-for-production-1', 'words that everybody tries first'],
  ['your-secret-key-of-at-least-32-characters', 'words that everybody tries first'],
  ['better-auth-secret-12345678901234567890', 'words that everybody tries first'],
  ['abcdefghijklmnopqrstuvwxyz0123456789', 'words that everybody tries first'],
])('%s is refused wherever it is', (given, fault) => {
  for (const isLocal of [true, false])
    expect(() => findAuthSecret(dataDir, { isLocal, given })).toThrow(new RegExp(`${fault}.*openssl rand -base64 32`))
})

test('what is random is good enough, ten thousand times', () => {
  for (let at = 0; at < 10_000; at += 1) {
    const given = newAuthSecret()
    expect(findAuthSecret(dataDir, { isLocal: false, given })).toBe(given)
  }
})

test('what the sentence tells people to run makes a good one', () => {
  const given = execFileSync('openssl', ['rand', '-base64', '32'], { encoding: 'utf8' }).trim()

  expect(findAuthSecret(dataDir, { isLocal: false, given })).toBe(given)
})
