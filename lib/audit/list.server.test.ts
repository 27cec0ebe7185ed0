import { beforeAll, expect, test } from 'vitest'
import { personActor, systemActor, tokenActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { addMember } from '@/lib/members/add-member.server'
import { anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { exportAudit } from './export.server'
import { AuditQuery } from './list-query'
import { listAudit } from './list.server'
import { writeAudit } from './write.server'

freshDatabase()

const administrator = { id: crypto.randomUUID(), email: 'a@example.com', teamIds: [] }
const ada = personActor({ ...administrator, name: 'Ada', role: 'ADMINISTRATOR' })
const robot = tokenActor({ id: crypto.randomUUID(), name: 'robot', scopes: ['ingest:incidents'], source: null })

const list = (query: object = {}, actor = ada) => listAudit(AuditQuery.parse(query), actor)
const actions = async (query: object) => (await list(query)).items.map(({ action }) => action)
const note = (actor: typeof ada, action: string, entityId: string = crypto.randomUUID(), after?: unknown) =>
  transact(async (tx) =>
    writeAudit(tx, actor, crypto.randomUUID(), [{ action, entity: action.split('.')[0]!, entityId, after }]),
  )

beforeAll(async () => {
  await ingestIncidents([anIncident({ externalId: 'one', title: 'Checkout is down', severity: 'SEV2' })], sender(robot))
  await ingestIncidents([anIncident({ externalId: 'one', title: 'Checkout is down', severity: 'SEV1' })], sender(ada))
  await transact((tx) =>
    addMember(
      tx,
      { name: 'Grace', email: 'grace@example.com', role: 'VIEWER', password: 'ledger paper spruce 41' },
      ada,
      'r',
    ),
  )
  await note(systemActor('sign-in'), 'session.refused', crypto.randomUUID(), { email: '=cmd|calc' })
})

function sender(actor: typeof ada) {
  return { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
}

test('the latest comes first, with who did what to which record, and what was there before and after', async () => {
  const { items } = await list()

  expect(items.map(({ seq }) => seq)).toEqual(items.map((_, n) => items.length - n))
  expect(items.find(({ action }) => action === 'incident.updated')).toMatchObject({
    actor: { kind: 'PERSON', id: ada.id, name: 'Ada' },
    record: {
      name: expect.stringMatching(/^INC-\d+ Checkout is down$/),
      path: expect.stringMatching(/^\/incidents\/INC-/),
    },
    before: { severity: 'SEV2' },
    after: { severity: 'SEV1' },
  })
})

test('pages follow one another without repeating or leaving out a line, whatever is added meanwhile', async () => {
  const all = (await list()).items.map(({ id }) => id)
  const seen: string[] = []
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page = await list({ limit: 1, ...(cursor && { cursor }) })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
    if (seen.length < all.length) await note(robot, 'thing.added')
  }

  expect(seen.slice(0, all.length)).toEqual(all)
})

test.each([
  [{ kind: 'PERSON', entity: 'incident' }, ['incident.updated']],
  [{ actor: 'ada', action: 'incident.' }, ['incident.updated']],
  [{ actor: ada.id, action: 'member.' }, ['member.created']],
  [{ actor: robot.id, entity: 'incident' }, ['incident.created']],
  [{ actor: 'sign-in' }, ['session.refused']],
  [{ action: 'session.refused' }, ['session.refused']],
  [{ action: 'sess' }, ['session.refused']],
  [{ entity: 'incident', action: 'incident.created' }, ['incident.created']],
  [{ from: '1999-01-01', to: '1999-02-01' }, []],
])('%j leaves these lines: %j', async (query, expected) => {
  expect(await actions(query)).toEqual(expected)
})

test('somebody with an account is found by name, address or id, whatever the case', async () => {
  const grace = await db().user.findFirstOrThrow({ where: { email: 'grace@example.com' } })
  await note(personActor({ ...ada, id: grace.id, role: grace.role, name: 'Grace Before Marriage' }), 'roster.set')

  for (const actor of ['grace', 'Grace@Example.com', grace.id]) expect(await actions({ actor })).toEqual(['roster.set'])
})

test('a name that an account and this installation share finds the lines of both', async () => {
  await note(systemActor('Grace'), 'thing.made')

  expect(await actions({ actor: 'grace' })).toEqual(['thing.made', 'roster.set'])
  expect(await actions({ actor: 'grace', kind: 'SYSTEM' })).toEqual(['thing.made'])
})

test('one record’s lines are found by its id', async () => {
  const { entityId } = (await list({ action: 'incident.updated' })).items[0]!

  expect(await actions({ entityId })).toEqual(['incident.updated', 'incident.created'])
})

test.each(['LEAD', 'ENGINEER', 'VIEWER'] as const)('it is not for the role %s, nor for a token', async (role) => {
  await expect(list({}, { ...ada, role })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(exportAudit({}, { ...ada, role })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(list({}, robot)).rejects.toMatchObject({ code: 'forbidden' })
})

test('the file has every line that fits, and no cell that a spreadsheet would run', async () => {
  await note(personActor({ ...ada, name: '=HYPERLINK("http://evil")' }), 'thing.done')

  const text = await new Response(await exportAudit({ from: '2000-01-01' }, ada)).text()

  const lines = text.trim().split('\r\n')
  expect(lines).toHaveLength(1 + (await db().auditEvent.count()))
  expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`)
  expect(text).not.toMatch(/(^|,)"?=/m)
})
