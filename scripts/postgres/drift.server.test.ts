import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { findDrift } from './drift.mjs'
import { schemaFile } from './engine.mjs'

const schema = readFileSync(schemaFile, 'utf8')

test('the migrations make what the schema describes', async () => {
  const drift = await findDrift(inject('postgres').url)

  expect(drift).toEqual([])
})

test.each([
  ['a column nobody migrated', 'planted Int?\n', 'only in schema.prisma: .*planted'],
  ['an index nobody migrated', '@@index([name, slug])\n', 'only in schema.prisma: .*name_slug'],
])('%s is found', async (_what, planted, expected) => {
  const altered = schema.replace(/(model Team \{\n)/, `$1  ${planted}`)

  const drift = await findDrift(inject('postgres').url, { schema: altered })

  expect(drift.join('\n')).toMatch(new RegExp(expected))
})

test('a default that only the migrations know is found', async () => {
  const altered = schema.replace('@default(UNKNOWN)', '')

  const drift = await findDrift(inject('postgres').url, { schema: altered })

  expect(drift.join('\n')).toMatch(/only in the migrations: .*UNKNOWN/)
})
