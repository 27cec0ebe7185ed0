import { expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { aChange } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { ingestChanges } from './ingest.server'

freshDatabase()

const send = (item: object) =>
  ingestChanges([item], { actor: systemActor('test'), requestId: crypto.randomUUID(), receivedAt: new Date() })
const outcomeOf = async (item: object) => (await send(item)).results[0]?.outcome
const mergedAt = '2026-03-02T10:00:00Z'
const commit = (sha: string) => ({ sha, message: 'Do it', authorName: 'A', authorEmail: 'a@example.com' })

test('lines are kept with the commit they speak of, and the place of the change with it', async () => {
  const change = aChange({
    eventAt: mergedAt,
    position: 12,
    linesAdded: 10,
    commits: [commit('one'), commit('two')],
    evidence: [{ kind: 'LINES', tool: 'claude', aiLines: 10, seenIn: 'one', detail: 'git note, standard 3.0.0' }],
  })

  expect(await outcomeOf(change)).toBe('created')

  const where = { source_externalId: { source: change.source, externalId: change.externalId } }
  const kept = await db().change.findUniqueOrThrow({ where, include: { evidence: true } })
  expect(kept).toMatchObject({ position: 12, origin: 'MIXED', originBasis: 'LINES' })
  expect(kept.evidence.map(({ kind, aiLines, seenIn }) => [kind, aiLines, seenIn])).toEqual(
    expect.arrayContaining([
      ['LINES', 10, 'one'],
      ['UNMARKED', null, null],
    ]),
  )
})

test('a scan that repeats itself is a duplicate, one that knows more an update, and one that knows less loses nothing', async () => {
  const change = aChange({ eventAt: mergedAt, linesAdded: 2, commits: [commit('three')], sha: 'three' })
  const attested = { ...change, evidence: [{ kind: 'LINES', aiLines: 2, seenIn: 'three' }] }

  expect(await outcomeOf(change)).toBe('created')
  expect(await outcomeOf(attested)).toBe('updated')
  expect(await outcomeOf(change)).toBe('duplicate')
  expect(await outcomeOf({ ...change, title: 'From a clone without notes' })).toBe('updated')

  const where = { source_externalId: { source: change.source, externalId: change.externalId } }
  expect(await db().change.findUniqueOrThrow({ where })).toMatchObject({ origin: 'AI', originBasis: 'LINES' })
})
