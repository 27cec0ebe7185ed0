import { expect, test } from 'vitest'
import { writeAudit } from '@/lib/audit/write.server'
import { systemActor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { withClient } from '../postgres/database.mjs'
import { freshDatabase } from '../postgres/test-database'
import { audit } from './audit'

const database = freshDatabase()

async function called(...args: string[]): Promise<{ code: number; said: string[]; noted: string[] }> {
  const said: string[] = []
  const noted: string[] = []
  const terminal = {
    out: (line: string) => said.push(line),
    err: (line: string) => noted.push(line),
    env: { DATABASE_URL: database.url(), AUTH_SECRET: process.env.AUTH_SECRET },
    isInteractive: false,
  }
  return { code: await audit([...args, '--checkpoints', '/nowhere/checkpoints.jsonl'], terminal), said, noted }
}

test('a chain that stands ends with 0 and its last hash, and says that nothing guards its tail', async () => {
  const line = { action: 'thing.made', entity: 'thing', entityId: crypto.randomUUID() }
  await transact(async (tx) => writeAudit(tx, systemActor('test'), 'r', [line, line, line]))

  const { code, said, noted } = await called('verify')

  expect(code).toBe(0)
  expect(said).toEqual([expect.stringMatching(/^3 lines, chain intact to seq 3, hash [0-9a-f]{64}$/)])
  expect(noted.join()).toContain('There are no checkpoints')
})

test('a chain that breaks ends with 1, the place and the reason; lines older than it are counted', async () => {
  await withClient(database.url(), async (client) => {
    await client.query('alter table audit_events drop constraint audit_events_are_chained')
    await client.query('set session_replication_role = replica')
    await client.query(
      `insert into audit_events (at, actor_kind, actor_name, action, entity, entity_id, request_id)
       values (now(), 'SYSTEM', 'old', 'thing.made', 'thing', gen_random_uuid(), 'r')`,
    )
    await client.query(`update audit_events set actor_name = 'somebody' where seq = 2`)
  })

  const { code, said } = await called('verify')

  expect(code).toBe(1)
  expect(said[0]).toBe('Chain broken at seq 2. Line 2 does not fit its hash: it was edited.')
  expect(said[2]).toBe('1 line is older than the chain, and nothing vouches for it.')
})

test('anything but verify is told how it is called', async () => {
  await expect(called('falsify')).rejects.toThrow('audit verify')
})
