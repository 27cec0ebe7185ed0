import { expect, test } from 'vitest'
import { findDurabilityFault } from './durability.mjs'

const good = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  server_version: '18.4',
  server_version_num: '180004',
}
const server = (settings: Record<string, string>) => async () => ({
  rows: Object.entries(settings).map(([name, setting]) => ({ name, setting })),
})

test('a server that keeps what it confirms has no fault', async () => {
  expect(await findDurabilityFault(server(good))).toBeNull()
})

test.each(['fsync', 'full_page_writes', 'synchronous_commit'])('%s = off is named', async (name) => {
  const fault = await findDurabilityFault(server({ ...good, [name]: 'off' }))

  expect(fault).toContain(`${name} is off`)
})

test('waiting for a standby as well is no fault', async () => {
  expect(await findDurabilityFault(server({ ...good, synchronous_commit: 'remote_apply' }))).toBeNull()
})

test('a server older than 15 is refused by its version', async () => {
  const fault = await findDurabilityFault(server({ ...good, server_version: '14.9', server_version_num: '140009' }))

  expect(fault).toContain('PostgreSQL 14.9')
})
