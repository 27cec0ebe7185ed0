import { expect, test } from 'vitest'
import { ChangeItem } from '@/lib/changes/change'
import { decideOrigin } from '@/lib/origins/decide'
import { evidenceOfChange } from '@/lib/origins/read-change'
import { commit } from './history-factory'
import { slimChange, toChange } from './to-change'
import { toIncident } from './to-incident'

const place = {
  repository: 'owner/repository',
  web: 'https://github.com/owner/repository',
  team: 'web',
  service: 'shop',
}
const sha = 'a'.repeat(40)
const other = 'b'.repeat(40)

test('a merged request says what the contract asks for, with the time of the merge as its own', () => {
  const merge = commit(sha, [], 'Merge pull request #12 from owner/codex/fix\n\nFix')
  const request = { number: 12, branch: 'codex/fix', title: 'Fix' }
  const size = { linesAdded: 3, linesRemoved: 1, paths: ['a.ts', ''] }

  const item = ChangeItem.parse(toChange({ commit: merge, request, commits: [commit(other)] }, size, place))

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
  const item = toChange({ commit: commit(sha), request: null, commits: [commit(sha)] }, null, place)

  expect(item).not.toHaveProperty('linesAdded')
  expect(item).not.toHaveProperty('filesChanged')
})

test('a commit without a message still has a title', () => {
  const empty = commit(sha, [], '')

  expect(ChangeItem.parse(toChange({ commit: empty, request: null, commits: [empty] }, null, place)).title).toBe(
    'Commit aaaaaaaaaaaa',
  )
})

test('a message too long to send keeps the marks that stand behind the cut', () => {
  const long = commit(sha, [], `Do it\n\n${'😀 padding\n'.repeat(50_000)}\nClaude-Session: https://claude.ai/code/s_1`)

  const item = ChangeItem.parse(toChange({ commit: long, request: null, commits: [long] }, null, place))
  const slim = ChangeItem.parse(slimChange(item))

  expect(item.commits?.[0]?.message.length).toBeLessThanOrEqual(64_000)
  expect(decideOrigin(evidenceOfChange(item)).basis).toMatchObject({ kind: 'SESSION', tool: 'claude' })
  expect(decideOrigin(evidenceOfChange(slim)).basis).toMatchObject({ kind: 'SESSION', tool: 'claude' })
})

test('the largest change, made slim, fits into a request', () => {
  const many = Array.from({ length: 3_000 }, (_, i) => commit(`${i}`.padStart(40, '0'), [], '漢'.repeat(2_000)))
  const paths = Array.from({ length: 9_000 }, (_, i) => `${'漢'.repeat(200)}/${i}`)

  const item = toChange(
    { commit: commit(sha), request: null, commits: many },
    { linesAdded: 1, linesRemoved: 1, paths },
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

  expect(toIncident({ landing, reverted }, place)).toMatchObject({
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
})
