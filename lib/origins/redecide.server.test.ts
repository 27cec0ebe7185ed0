import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AttributionChange } from '@/lib/attribution/settings'
import { changeSettings } from '@/lib/attribution/change-settings.server'
import { reevaluate } from '@/lib/attribution/reevaluate.server'
import { startReevaluation } from '@/lib/attribution/start-reevaluation.server'
import { ALL } from '@/lib/attribution/candidates.server'
import { systemActor } from '@/lib/auth/actor'
import { type ChangeItem } from '@/lib/changes/change'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { readChange } from '@/lib/changes/read.server'
import { correctMany } from '@/lib/corrections/correct-many.server'
import { correctOne } from '@/lib/corrections/correct-one.server'
import { withdraw } from '@/lib/corrections/withdraw.server'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { createRule } from '@/lib/origin-rules/create-rule.server'
import { previewRule } from '@/lib/origin-rules/preview-rule.server'
import { withdrawRule } from '@/lib/origin-rules/withdraw-rule.server'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { EvidenceKind } from './evidence'
import { decideAgain } from './redecide.server'

freshDatabase()

const actor = systemActor('test')
const sender = { actor, requestId: 'test', receivedAt: new Date() }
const MARKED = { authorName: 'Claude', authorEmail: 'noreply@anthropic.com', message: 'Retry' }
const POLICY = {
  repository: 'shop/checkout',
  origin: 'HUMAN',
  reason: 'Marked',
  effectiveFrom: '2026-03-01T00:00:00Z',
} as const

beforeEach(async () => {
  await db().originRule.deleteMany()
  await db().correction.deleteMany()
  await db().attributionSettings.deleteMany()
  await db().reevaluation.deleteMany()
  await db().incident.deleteMany()
  await db().change.deleteMany()
})

async function send(...items: ChangeItem[]): Promise<string[]> {
  const { results } = await ingestChanges(items, { ...sender, receivedAt: new Date() })
  return results.map(({ id }) => id!)
}

const held = (id: string) =>
  db().change.findUniqueOrThrow({
    where: { id },
    select: { origin: true, originBasis: true, originConfidence: true, version: true },
  })
const originOf = async (id: string) => (await held(id)).origin
const say = async (id: string, origin: 'AI' | 'HUMAN', reason = 'I asked') =>
  correctOne(id, { origin, reason }, (await held(id)).version, actor, 'test')

describe('what is decided from the table', () => {
  const LINES = [
    'Co-Authored-By: Claude <noreply@anthropic.com>',
    '🤖 Generated with [Claude Code](https://claude.com/claude-code)',
    'Assisted-by: OpenAI Codex',
    'AI-assisted: no',
    'AI-assisted: yes, a little',
    'Just a line',
    'Co-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>',
  ]
  const authors = [
    { authorName: 'Ana', authorEmail: 'ana@example.com' },
    { authorName: 'Claude', authorEmail: 'noreply@anthropic.com' },
    { authorName: 'dependabot[bot]', authorEmail: '49699333+dependabot[bot]@users.noreply.github.com' },
  ]
  const message = fc
    .array(fc.constantFrom(...LINES), { maxLength: 4 })
    .map((body) => ['Subject', '', ...body].join('\n'))
  const commit = fc.record({
    sha: fc.nat(0xffffff).map((sha) => `c${sha.toString(16)}`),
    message,
    author: fc.constantFrom(...authors),
  })
  const kind = fc.constantFrom(...EvidenceKind.options, 'person', 'co-author', 'INLINE_ACCEPT', 'Policy')
  const lines = fc.option(fc.nat(400), { nil: null })
  const evidence = fc.record({
    kind,
    tool: fc.constantFrom('claude', 'cursor', null),
    aiLines: lines,
    humanLines: lines,
    confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
    detail: fc.constantFrom('AI', 'HUMAN: by hand', 'MIXED', 'UNKNOWN', '', null),
  })
  const item = fc.record({
    message,
    author: fc.constantFrom(...authors),
    commits: fc.oneof(
      fc.constant(null),
      fc.array(commit, { maxLength: 6 }),
      fc.array(commit, { minLength: 90, maxLength: 120 }),
    ),
    evidence: fc.oneof(
      fc.constant(null),
      fc.array(evidence, { maxLength: 5 }),
      fc.array(evidence, { minLength: 190, maxLength: 260 }),
    ),
    origin: fc.constantFrom('AI' as const, 'HUMAN' as const, 'MIXED' as const, 'UNKNOWN' as const, null),
    linesAdded: fc.option(fc.nat(1_000), { nil: null }),
    branch: fc.constantFrom('codex/fix', 'main', null),
  })

  test('is what was decided from the item as it was sent', async () => {
    const items = fc
      .sample(item, { numRuns: 300, seed: 20 })
      .map(({ author, commits, ...rest }) =>
        aChange({ ...rest, ...author, commits: commits?.map(({ author: by, ...one }) => ({ ...one, ...by })) ?? null }),
      )
    const ids: string[] = []
    for (let at = 0; at < items.length; at += 100) ids.push(...(await send(...items.slice(at, at + 100))))

    const differing = await transact((tx) => decideAgain(tx, ids))

    expect(differing).toEqual([])
    expect(new Set((await db().change.findMany({ select: { origin: true } })).map(({ origin }) => origin)).size).toBe(4)
    expect(
      await db().evidence.groupBy({ by: ['changeId'], _count: true, having: { changeId: { _count: { gt: 200 } } } }),
    ).toEqual([])
  })
})

describe('a policy that AI use is marked', () => {
  test('makes human what is unmarked and merged since, of what was there and of what comes; taken back, unknown again', async () => {
    const [bare, marked, early, elsewhere, bot] = await send(
      aChange(),
      aChange({ message: 'Retry\n\nCo-Authored-By: Claude <noreply@anthropic.com>' }),
      aChange({ mergedAt: '2026-02-28T23:59:59Z' }),
      aChange({ repository: 'shop/other' }),
      aChange({
        ...MARKED,
        authorEmail: '49699333+dependabot[bot]@users.noreply.github.com',
        authorName: 'dependabot[bot]',
      }),
    )

    const foreseen = await previewRule(POLICY, actor)
    const { rule, reevaluation } = await createRule(POLICY, actor, 'test')
    const [later] = await send(aChange())

    expect(foreseen).toMatchObject({ changes: 1, flows: [{ from: 'UNKNOWN', to: 'HUMAN', changes: 1 }] })
    expect(reevaluation).toMatchObject({ changed: 1 })
    expect(reevaluation.finishedAt).not.toBeNull()
    expect(await held(bare!)).toMatchObject({ origin: 'HUMAN', originBasis: 'POLICY', originConfidence: 0.7 })
    expect(await Promise.all([marked, early, elsewhere, bot, later].map((id) => originOf(id!)))).toEqual([
      'MIXED',
      'UNKNOWN',
      'UNKNOWN',
      'UNKNOWN',
      'HUMAN',
    ])

    await withdrawRule(rule.id, actor, 'test')

    expect(await Promise.all([bare, later].map((id) => originOf(id!)))).toEqual(['UNKNOWN', 'UNKNOWN'])
    expect(await db().evidence.count({ where: { ruleId: { not: null } } })).toBe(0)
  })

  test('lets go of a change that is marked by a later version', async () => {
    const change = aChange()
    const [id] = await send(change)
    await createRule(POLICY, actor, 'test')

    await send({ ...change, message: 'Retry\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)' })

    expect(await held(id!)).toMatchObject({ origin: 'AI', originBasis: 'GENERATED_WITH' })
  })
})

describe('a person’s word', () => {
  test('goes before the evidence, moves the incident it caused, and taken back leaves what held before', async () => {
    const change = aChange({ origin: 'AI' })
    const [id] = await send(change)
    const { source, externalId } = change
    const cause = { change: { source, externalId }, certainty: 'CONFIRMED' as const }
    const incidentId = (await ingestIncidents([anIncident({ causes: [cause] })], sender)).results[0]!.id!
    const incident = () => db().incident.findUniqueOrThrow({ where: { id: incidentId }, select: { origin: true } })
    const before = await held(id!)

    const corrected = await say(id!, 'HUMAN')

    expect(corrected).toMatchObject({ origin: 'HUMAN', originBasis: 'PERSON', version: before.version + 1 })
    expect(corrected.corrections).toMatchObject([
      { origin: 'HUMAN', reason: 'I asked', withdrawnAt: null, together: 1 },
    ])
    expect(await incident()).toEqual({ origin: 'HUMAN' })

    await withdraw(corrected.corrections[0]!.batchId, actor, 'test')

    expect(await held(id!)).toEqual({ ...before, version: before.version + 2 })
    expect(await incident()).toEqual({ origin: 'AI' })
    const lines = await db().auditEvent.findMany({ where: { entityId: id! }, orderBy: { id: 'asc' } })
    expect(lines.slice(1)).toMatchObject([
      { action: 'change.origin-corrected', before: { origin: 'AI' }, after: { origin: 'HUMAN', reason: 'I asked' } },
      { action: 'change.correction-withdrawn', before: { origin: 'HUMAN' }, after: { origin: 'AI' } },
    ])
  })

  test('holds through what its sender says next', async () => {
    const change = aChange({ origin: 'AI' })
    const [id] = await send(change)
    await say(id!, 'HUMAN')

    await send({ ...change, title: 'Another title', origin: 'MIXED' })

    expect(await held(id!)).toMatchObject({ origin: 'HUMAN', originBasis: 'PERSON' })
    expect((await readChange(id!, actor)).evidence.map(({ kind }) => kind)).toEqual(['PERSON', 'DECLARED'])
  })

  test('gives way to a later one, and the earlier holds again when that is taken back', async () => {
    const [id] = await send(aChange())
    const first = await say(id!, 'HUMAN')
    const second = await say(id!, 'AI')
    expect(second.origin).toBe('AI')

    await withdraw(first.corrections[0]!.batchId, actor, 'test')
    expect(await originOf(id!)).toBe('AI')

    await withdraw(second.corrections[0]!.batchId, actor, 'test')
    expect(await originOf(id!)).toBe('UNKNOWN')
  })

  test('about another version than the one that was read is refused with the one that is there', async () => {
    const [id] = await send(aChange())
    const late = correctOne(id!, { origin: 'AI', reason: 'late' }, 7, actor, 'test')

    await expect(late).rejects.toMatchObject({ code: 'out-of-date', details: { current: { id, version: 1 } } })
    expect(await db().correction.count()).toBe(0)
  })

  test('of ten at once on the same version one is heard', async () => {
    const [id] = await send(aChange())
    const words = Array.from({ length: 10 }, (_, at) =>
      correctOne(id!, { origin: 'AI', reason: `word ${at}` }, 1, actor, 'test'),
    )

    const outcomes = await Promise.allSettled(words)

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db().correction.count()).toBe(1)
  })

  test('on many goes in all at once and comes back all at once', async () => {
    const ids = await send(
      ...Array.from({ length: 60 }, (_, at) => aChange({ team: at % 2 ? 'a' : 'b', origin: 'AI' })),
    )
    const wish = { filter: { team: 'a', ...FILTER }, origin: 'HUMAN', reason: 'Before the licence' } as const

    const { batchId, changes, changed } = await correctMany({ ...wish, expected: 30 }, actor, 'test')

    expect({ changes, changed }).toEqual({ changes: 30, changed: 30 })
    expect(await db().change.groupBy({ by: ['origin'], _count: true, orderBy: { origin: 'asc' } })).toMatchObject([
      { origin: 'AI', _count: 30 },
      { origin: 'HUMAN', _count: 30 },
    ])
    await expect(correctMany({ ...wish, expected: 29 }, actor, 'test')).rejects.toMatchObject({ code: 'conflict' })

    expect(await withdraw(batchId, actor, 'test')).toMatchObject({ changes: 30, changed: 30 })
    expect(await withdraw(batchId, actor, 'test')).toMatchObject({ changes: 0 })
    expect(await db().change.count({ where: { id: { in: ids }, origin: 'AI' } })).toBe(60)
  })

  test('said while new versions come in is never lost', async () => {
    const items = Array.from({ length: 20 }, () => aChange({ origin: 'AI' }))
    const ids = await send(...items)

    await Promise.all([
      ...items.map((item, at) => send({ ...item, title: `Version ${at}` })),
      correctMany({ ids, origin: 'HUMAN', reason: 'all of it' }, actor, 'test'),
      ...items.map((item, at) => send({ ...item, title: `Next ${at}` })),
    ])

    expect(await db().change.count({ where: { id: { in: ids }, origin: 'HUMAN', originBasis: 'PERSON' } })).toBe(20)
  })
})

const FILTER = { followUp: '30', severity: 'critical', certainty: 'confirmed' } as const

describe('weighing otherwise', () => {
  const weigh = (confidences: AttributionChange['confidences'], seen: number, whollyAiShare = 0.9) =>
    changeSettings({ whollyAiShare, confidences }, seen, actor, 'test')

  test('decides what is there and what comes anew, and back again', async () => {
    const branched = () => aChange({ branch: 'codex/fix', message: null })
    const [id] = await send(branched())
    expect(await originOf(id!)).toBe('AI')

    const after = await weigh({ BRANCH: 0 }, 0)
    const [later] = await send(branched())

    expect(after).toMatchObject({ version: 1, reevaluation: { total: 1, looked: 1, changed: 1 } })
    expect(await Promise.all([id, later].map((one) => originOf(one!)))).toEqual(['UNKNOWN', 'UNKNOWN'])

    await weigh({}, 1)
    expect(await Promise.all([id, later].map((one) => originOf(one!)))).toEqual(['AI', 'AI'])
  })

  test('of two who save over the same version the second is refused with what the first saved', async () => {
    await weigh({ BRANCH: 0.6 }, 0)

    await expect(weigh({ BRANCH: 0.7 }, 0)).rejects.toMatchObject({
      code: 'out-of-date',
      details: { current: { version: 1 } },
    })
  })

  test('is carried to its end by whoever comes, each batch once', async () => {
    const ids: string[] = []
    for (let at = 0; at < 3; at += 1)
      ids.push(...(await send(...Array.from({ length: 400 }, () => aChange({ branch: 'codex/fix', message: null })))))
    await db().attributionSettings.create({ data: { id: 1, confidences: { BRANCH: 0 }, version: 1 } })
    const id = await transact((tx) => startReevaluation(tx, 'SETTINGS', ALL, actor))

    await Promise.all([reevaluate(), reevaluate(), reevaluate()])
    await reevaluate()

    expect(await db().reevaluation.findUniqueOrThrow({ where: { id } })).toMatchObject({
      total: 1200,
      looked: 1200,
      changed: 1200,
      finishedAt: expect.any(Date),
    })
    expect(await db().change.count({ where: { id: { in: ids }, origin: 'UNKNOWN', version: 2 } })).toBe(1200)
    expect(await db().auditEvent.count({ where: { action: 'attribution.re-evaluated', entityId: id } })).toBe(1)
  })
})
