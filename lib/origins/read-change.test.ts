import { expect, test } from 'vitest'
import { decideOrigin } from './decide'
import { evidenceOfChange, isTrialMerge } from './read-change'

const person = { authorName: 'A Person', authorEmail: 'person@example.com' }
const devin = { authorName: 'Devin AI', authorEmail: '158243242+devin-ai-integration[bot]@users.noreply.github.com' }
const human = { sha: 'h', message: 'By hand', ...person }
const agent = { sha: 'd', message: 'By agent', ...devin }
const merge = { sha: 'm', message: 'Merge pull request #12 from o/topic\n\nTopic', ...person }

test('a change is wholly AI when all its commits are; the merge that brought them in does not count', () => {
  const evidence = evidenceOfChange({ ...merge, commits: [agent, { ...agent, sha: 'd2' }] })

  expect(decideOrigin(evidence).origin).toBe('AI')
  expect(evidence.map(({ seenIn }) => seenIn)).toEqual(['d', 'd2'])
})

test('the squash that holds known commits is no unmarked commit of its own', () => {
  const evidence = evidenceOfChange({ sha: 's', message: 'Topic (#12)', ...person, commits: [agent] })

  expect(decideOrigin(evidence).origin).toBe('AI')
})

test('the tool that merged a change did not write it', () => {
  const evidence = evidenceOfChange({ ...merge, ...devin, commits: [human] })

  expect(decideOrigin(evidence).origin).toBe('UNKNOWN')
})

test('a commit without a mark beside a marked one makes it mixed', () => {
  const evidence = evidenceOfChange({ ...merge, commits: [agent, human] })

  expect(evidence).toContainEqual({ kind: 'UNMARKED', detail: '1 of 2 commits carry no mark' })
  expect(decideOrigin(evidence).origin).toBe('MIXED')
})

test('a change without any mark has no evidence', () => {
  expect(evidenceOfChange({ ...merge, commits: [human], branch: 'topic' })).toEqual([])
})

test('a change of one commit is read by its own message', () => {
  expect(evidenceOfChange(agent)).toMatchObject([{ kind: 'AUTHOR', tool: 'devin', seenIn: 'd' }])
})

test.each([
  ['codex/fix-login', 'codex'],
  ['refs/heads/cursor/fix-login', 'cursor'],
  ['devin/1736341812-fix', 'devin'],
  ['Q-DEV-issue-12-1736', 'amazon-q'],
  ['devin/my-own-work', undefined],
  ['fix/codex/thing', undefined],
  ['claudette/thing', undefined],
])('the branch %s was made by %s', (branch, tool) => {
  expect(evidenceOfChange({ ...human, branch })[0]?.tool).toBe(tool)
})

test('who opened the pull request counts, and a bot that is no agent is automation', () => {
  expect(evidenceOfChange({ ...human, authorLogin: 'Copilot' })).toMatchObject([
    { kind: 'PULL_REQUEST_AUTHOR', tool: 'copilot' },
  ])
  expect(evidenceOfChange({ ...human, authorLogin: 'renovate[bot]' })).toMatchObject([{ kind: 'AUTOMATION' }])
  expect(evidenceOfChange({ ...human, authorLogin: 'devin' })).toEqual([])
})

test('a trial merge is known by its two shas', () => {
  const sha = '7721ea897fb8bf39a17fa705a756095a5b9ec296'

  expect(isTrialMerge(`Merge ${sha} into ${sha}`)).toBe(true)
  expect(isTrialMerge(`Merge ${sha} into main`)).toBe(false)
})
