import { expect, test } from 'vitest'
import { readRequest } from './read-request'

test.each([
  [
    'Merge pull request #12 from owner/fix/login\n\nFix the login',
    { number: 12, branch: 'fix/login', title: 'Fix the login' },
  ],
  [
    'Merge pull request #12 from owner/topic',
    { number: 12, branch: 'topic', title: 'Merge pull request #12 from owner/topic' },
  ],
  ['Fix the login (#12)\n\n* First', { number: 12, title: 'Fix the login' }],
  ['Revert "Fix the login (#12)" (#15)', { number: 15, title: 'Revert "Fix the login (#12)"' }],
  [
    "Merge branch 'topic' into 'main'\n\nFix the login\n\nSee merge request group/sub/project!12",
    { number: 12, branch: 'topic', title: 'Fix the login' },
  ],
  ['Fix the login\n\nSee merge request group/project!12', { number: 12, title: 'Fix the login' }],
  ['Merged in topic (pull request #12)\n\nFix the login', { number: 12, branch: 'topic', title: 'Fix the login' }],
  ['Merged PR 12: Fix the login', { number: 12, title: 'Fix the login' }],
])('%j is a request', (message, expected) => {
  expect(readRequest(message)).toEqual(expected)
})

test.each([
  ['Fix the login'],
  ["Merge branch 'main' of github.com:owner/repository"],
  ['Fix #12'],
  ['Fix the login (#12) for good'],
  ['Revert "Fix the login (#12)"'],
  ['Count to zero (#0)'],
  [''],
])('%j came without a request', (message) => {
  expect(readRequest(message)).toBeNull()
})
