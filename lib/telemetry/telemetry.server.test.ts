import { beforeEach, expect, test } from 'vitest'
import { personActor, systemActor } from '@/lib/auth/actor'
import type { ChangeItem } from '@/lib/changes/change'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { readChange } from '@/lib/changes/read.server'
import { db } from '@/lib/db/client.server'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { aChange } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { newPerson } from '@/scripts/postgres/test-callers'
import { addRule } from './add-rule.server'
import { listRules } from './list-rules.server'
import { removeRule } from './remove-rule.server'

freshDatabase()

const actor = systemActor('test')
let sender: Sender

beforeEach(() => {
  sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
})

async function sent(change: ChangeItem) {
  const { results } = await ingestChanges([change], sender)
  return (await readChange(results[0]!.id!, actor)).telemetry
}

const inDiff = [{ signal: 'LOGS' as const, presence: 'YES' as const, detail: 'a call of a logger (Go)', path: 'a.go' }]

test('what a change says of its telemetry is decided when it comes in, and shown with what it rests on', async () => {
  const telemetry = await sent(aChange({ labels: ['no-alerts'], telemetry: { inDiff, alerts: 'YES' } }))

  expect(telemetry).toEqual({
    logs: 'YES',
    traces: 'NO',
    alerts: 'YES',
    findings: [
      { signal: 'LOGS', presence: 'YES', basis: 'DIFF', detail: 'a call of a logger (Go)', path: 'a.go' },
      { signal: 'TRACES', presence: 'NO', basis: 'DIFF', detail: 'the diff was read and adds none', path: null },
      { signal: 'ALERTS', presence: 'YES', basis: 'DECLARED', detail: 'its sender said so', path: null },
      { signal: 'ALERTS', presence: 'NO', basis: 'LABEL', detail: 'label “no-alerts”', path: null },
      { signal: 'ALERTS', presence: 'NO', basis: 'DIFF', detail: 'the diff was read and adds none', path: null },
    ],
  })
})

test('nothing said is UNKNOWN, and rests on nothing', async () => {
  expect(await sent(aChange())).toEqual({ logs: 'UNKNOWN', traces: 'UNKNOWN', alerts: 'UNKNOWN', findings: [] })
})

test('a scan and a webhook tell half each, in either order, and the findings are the same', async () => {
  const inDescription = [{ signal: 'TRACES' as const, presence: 'YES' as const, detail: 'checkbox “Traces added”' }]
  const scan = aChange({ eventAt: '2026-03-01T00:00:00Z', telemetry: { inDiff } })
  const hook = (over: Partial<ChangeItem>) =>
    aChange({ ...scan, eventAt: '2026-03-02T00:00:00Z', telemetry: { inDescription }, ...over })

  await sent(scan)
  const oneWay = await sent(hook({}))
  await sent(hook({ externalId: 'other-way', sha: 'other' }))
  const otherWay = await sent({ ...scan, externalId: 'other-way', sha: 'other' })

  expect(oneWay).toMatchObject({ logs: 'YES', traces: 'YES', alerts: 'NO' })
  expect(otherWay).toEqual(oneWay)
})

test('a finding longer than it may be, or without its signal, is refused with its place', async () => {
  const wrong = { ...inDiff[0]!, detail: 'x'.repeat(301) }

  const { results } = await ingestChanges([aChange({ telemetry: { inDiff: [wrong] } })], sender)

  expect(results).toMatchObject([{ status: 422, errors: [{ pointer: '/telemetry/inDiff/0/detail' }] }])
})

test("a team's own label decides from when it is there, in place of what we make of it", async () => {
  const rule = { signal: 'TRACES', basis: 'LABEL', text: 'observability', presence: 'YES' } as const
  const before = await sent(aChange({ labels: ['observability'] }))

  const { id } = await addRule(rule, actor, crypto.randomUUID())
  const during = await sent(aChange({ labels: ['observability'] }))
  await removeRule(id, actor, crypto.randomUUID())
  const after = await sent(aChange({ labels: ['observability'] }))

  expect([before.traces, during.traces, after.traces]).toEqual(['UNKNOWN', 'YES', 'UNKNOWN'])
  expect(during.findings).toHaveLength(1)
})

test('a rule is listed with who made it, and adding and removing it are in the audit trail', async () => {
  const { id: personId } = await newPerson({ role: 'LEAD' })
  const lead = personActor({ id: personId, name: 'Some Body', email: 'l@example.com', role: 'LEAD', teamIds: [] })
  const rule = { signal: 'LOGS', basis: 'DIFF', text: 'Audit.record(', path: '/pay/', presence: 'YES' } as const

  const { id } = await addRule(rule, lead, crypto.randomUUID())
  const { items } = await listRules(actor)
  await removeRule(id, lead, crypto.randomUUID())

  expect(items).toMatchObject([{ ...rule, id, createdBy: 'Some Body' }])
  expect((await listRules(actor)).items).toEqual([])
  const lines = await db().auditEvent.findMany({ where: { entityId: id }, orderBy: { seq: 'asc' } })
  expect(lines.map(({ action }) => action)).toEqual(['telemetry-rule.created', 'telemetry-rule.removed'])
  await expect(removeRule(id, lead, crypto.randomUUID())).rejects.toMatchObject({ code: 'not-found' })
})

test('a viewer adds none', async () => {
  const viewer = personActor({
    id: crypto.randomUUID(),
    name: 'V',
    email: 'v@example.com',
    role: 'VIEWER',
    teamIds: [],
  })
  const rule = { signal: 'LOGS', basis: 'DIFF', text: 'x', presence: 'YES' } as const

  await expect(addRule(rule, viewer, crypto.randomUUID())).rejects.toMatchObject({ code: 'forbidden' })
})
