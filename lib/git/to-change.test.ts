import { expect, test } from 'vitest'
import { ChangeItem } from '@/lib/changes/change'
import { decideOrigin } from '@/lib/origins/decide'
import { evidenceOfChange } from '@/lib/origins/read-change'
import type { Size } from './commit'
import type { Landing } from './group-changes'
import { commit } from './history-factory'
import type { Measured } from './measured'
import { slimChange, toChange } from './to-change'
import { toIncident } from './to-incident'

const place = {
  repository: 'owner/repository',
  web: 'https://github.com/owner/repository',
  team: 'web',
  service: 'shop',
}
const measured = (landing: Landing, size: Size | null = null): Measured => ({
  landing,
  size,
  position: null,
  evidence: [],
})
const sha = 'a'.repeat(40)
const other = 'b'.repeat(40)

test('a merged request says what the contract asks for, with the time of the merge as its own', () => {
  const merge = commit(sha, [], 'Merge pull request #12 from owner/codex/fix\n\nFix')
  const request = { number: 12, branch: 'codex/fix', title: 'Fix' }
  const size = { linesAdded: 3, linesRemoved: 1, paths: ['a.ts', ''] }

  const item = ChangeItem.parse(toChange(measured({ commit: merge, request, commits: [commit(other)] }, size), place))

  expect(item).toMatchObject({
    source: 'git',
    externalId: `owner/repository@${sha}`,
    eventAt: '2026-01-01T00:00:00.000Z',
    shas: [sha, other],
    commits: [{ sha: other }],
    title: 'Fix',
    branch: 'codex/fix',
    number: 12,
    url: 'https://github.com/owner/repository/pull/12',
    paths: ['a.ts'],
    team: 'web',
    service: 'shop',
  })
  expect(decideOrigin(evidenceOfChange(item))).toMatchObject({ origin: 'AI', basis: { kind: 'BRANCH', tool: 'codex' } })
})

test('a size that is not known is left out rather than zero', () => {
  const item = toChange(measured({ commit: commit(sha), request: null, commits: [commit(sha)] }), place)

  expect(item).not.toHaveProperty('linesAdded')
  expect(item).not.toHaveProperty('filesChanged')
})

test('what was read line by line goes along with the commit it speaks of, and so does the place on the branch', () => {
  const landing = { commit: commit(sha), request: null, commits: [commit(sha)] }
  const lines = Array.from({ length: 300 }, () => ({ kind: 'LINES' as const, aiLines: 2, seenIn: sha }))

  const item = ChangeItem.parse(toChange({ landing, size: null, position: 0, evidence: lines }, place))

  expect(item.position).toBe(0)
  expect(item.evidence).toHaveLength(100)
  expect(item.evidence?.[0]).toEqual({ kind: 'LINES', aiLines: 2, seenIn: sha })
  expect(item.evidence?.reduce((sum, row) => sum + (row.aiLines ?? 0), 0)).toBe(600)
})

test('a commit without a message still has a title', () => {
  const empty = commit(sha, [], '')

  expect(ChangeItem.parse(toChange(measured({ commit: empty, request: null, commits: [empty] }), place)).title).toBe(
    'Commit aaaaaaaaaaaa',
  )
})

test('a message too long to send keeps the marks that stand behind the cut', () => {
  const long = commit(sha, [], `Do it\n\n${'😀 padding\n'.repeat(50_000)}\nClaude-Session: https://claude.ai/code/s_1`)

  const item = ChangeItem.parse(toChange(measured({ commit: long, request: null, commits: [long] }), place))
  const slim = ChangeItem.parse(slimChange(item))

  expect(item.commits?.[0]?.message.length).toBeLessThanOrEqual(64_000)
  expect(decideOrigin(evidenceOfChange(item)).basis).toMatchObject({ kind: 'SESSION', tool: 'claude' })
  expect(decideOrigin(evidenceOfChange(slim)).basis).toMatchObject({ kind: 'SESSION', tool: 'claude' })
})

test('the largest change, made slim, fits into a request', () => {
  const many = Array.from({ length: 3_000 }, (_, i) => commit(`${i}`.padStart(40, '0'), [], '漢'.repeat(2_000)))
  const paths = Array.from({ length: 9_000 }, (_, i) => `${'漢'.repeat(200)}/${i}`)

  const item = toChange(
    measured({ commit: commit(sha), request: null, commits: many }, { linesAdded: 1, linesRemoved: 1, paths }),
    place,
  )

  expect(ChangeItem.safeParse(item).success).toBe(true)
  expect(item.filesChanged).toBe(9_000)
  expect(Buffer.byteLength(JSON.stringify(slimChange(item)))).toBeLessThan(1_000_000)
})

test('a revert is an incident that is over, caused by what it took back', () => {
  const landing = { commit: commit(sha), request: null, commits: [commit(sha)] }
  const reverted = [
    { sha: other, title: 'Do it', certainty: 'CONFIRMED' as const },
    { sha: 'c'.repeat(40), title: 'Do more', certainty: 'SUSPECTED' as const },
  ]

  expect(toIncident({ how: 'REVERTED', landing, failed: reverted }, place)).toMatchObject({
    externalId: `revert:owner/repository@${sha}`,
    title: 'Reverted: Do it and 1 more',
    status: 'RESOLVED',
    startedAt: '2026-01-01T00:00:00.000Z',
    resolvedAt: '2026-01-01T00:00:00.000Z',
    noCodeChange: false,
    causes: [
      { change: { repository: 'owner/repository', sha: other }, certainty: 'CONFIRMED' },
      { change: { repository: 'owner/repository', sha: 'c'.repeat(40) }, certainty: 'SUSPECTED' },
    ],
  })
  expect(toIncident({ how: 'FIXED', landing, failed: reverted.slice(0, 1) }, place)).toMatchObject({
    externalId: `fix:owner/repository@${sha}`,
    title: 'Fixed: Do it',
  })
})
