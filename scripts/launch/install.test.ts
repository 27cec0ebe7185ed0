import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { areInstalled } from './install.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftermerge-install-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Packages = Record<string, { version: string; integrity?: string; optional?: boolean }>

function installed(wanted: Packages, there: Packages | null): boolean {
  const [modules, lockFile] = [join(folder, 'node_modules'), join(folder, 'package-lock.json')]
  mkdirSync(modules)
  writeFileSync(lockFile, JSON.stringify({ packages: { '': { version: '1.0.0' }, ...wanted } }))
  if (there) writeFileSync(join(modules, '.package-lock.json'), JSON.stringify({ packages: there }))

  return areInstalled(modules, lockFile)
}

const zod = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } }
const forMac = { 'node_modules/only-for-mac': { version: '1.0.0', optional: true } }

test('what the lock names is there', () => {
  expect(installed({ ...zod, ...forMac }, zod)).toBe(true)
})

test('an installation that never finished is not there', () => {
  expect(installed(zod, null)).toBe(false)
})

test.each([
  ['a package is missing', {}],
  ['a package has another version', { 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' } }],
  ['a package has another content', { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-b' } }],
])('%s: it is installed again', (_what, there) => {
  expect(installed(zod, there)).toBe(false)
})
