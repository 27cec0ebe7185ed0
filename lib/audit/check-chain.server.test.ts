import { beforeAll, expect, test } from 'vitest'
import { personActor, systemActor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { withClient } from '@/scripts/postgres/database.mjs'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { beginCheck } from './begin-check.server'
import { checkChain } from './check-chain.server'
import { readChainState } from './read-state.server'
import { writeAudit } from './write.server'

const database = freshDatabase()
const person = { id: crypto.randomUUID(), name: 'Ada', email: 'a@example.com', teamIds: [] }
const ada = personActor({ ...person, role: 'ADMINISTRATOR' })

const add = (lines: number) =>
  transact(async (tx) => {
    const line = { action: 'thing.made', entity: 'thing', entityId: crypto.randomUUID() }
    writeAudit(tx, systemActor('test'), 'r', Array<typeof line>(lines).fill(line))
  })
const tamper = (statement: string) =>
  withClient(database.url(), async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(statement)
  })

beforeAll(() => add(3))

test('before anything was verified nothing is claimed', async () => {
  expect(await readChainState(ada)).toMatchObject({ lines: 3, seq: 3, checkedTo: 0, intact: null, brokenAt: null })
})

test('what was added is verified from where the last time ended', async () => {
  await checkChain()
  await add(2)
  expect(await readChainState(ada)).toMatchObject({ seq: 5, checkedTo: 3, intact: true })

  await checkChain()

  expect(await readChainState(ada)).toMatchObject({ seq: 5, checkedTo: 5, intact: true })
})

test('several who ask at once get the same verdict', async () => {
  const [one, two] = await Promise.all([checkChain(), checkChain()])

  expect(one).toBe(two)
})

test('an old line that was edited is found by a full check, and stays found until it fits again', async () => {
  await tamper(`update audit_events set action = 'thing.unmade' where seq = 2`)
  await checkChain()
  expect(await readChainState(ada)).toMatchObject({ intact: true })

  await beginCheck(ada)
  await expect.poll(() => readChainState(ada)).toMatchObject({ intact: false, brokenAt: 2, isChecking: false })
  await checkChain()
  expect(await readChainState(ada)).toMatchObject({ intact: false, why: expect.stringContaining('edited') })

  await tamper(`update audit_events set action = 'thing.made' where seq = 2`)
  await checkChain()
  expect(await readChainState(ada)).toMatchObject({ intact: true, checkedTo: 5 })
})

test.each(['LEAD', 'ENGINEER', 'VIEWER'] as const)('it is not for the role %s', async (role) => {
  await expect(readChainState({ ...ada, role })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(beginCheck({ ...ada, role })).rejects.toMatchObject({ code: 'forbidden' })
})
