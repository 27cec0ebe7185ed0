import { expect, test } from 'vitest'
import type { Commit } from './commit'
import { FailureFinder, type How } from './find-failures'
import { ChangeGrouper } from './group-changes'
import { commit } from './history-factory'

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)
const C = 'c'.repeat(40)
const D = 'd'.repeat(40)
const reverting = (title: string, ...shas: string[]) =>
  [`Revert "${title}"`, ...shas.map((sha) => `This reverts commit ${sha}.`)].join('\n\n')

function find(...history: Commit[]) {
  return findAll(...history)
    .filter(({ how }) => how === 'REVERTED')
    .map(({ by, failed }) => ({ by, reverted: failed }))
}

const fixed = (...history: Commit[]) =>
  findAll(...history).map(({ how, by, failed }) => [how, by, failed.map(([sha]) => sha)])

function findAll(...history: Commit[]): { how: How; by: string; failed: [string, string][] }[] {
  const grouper = new ChangeGrouper()
  const finder = new FailureFinder()
  for (const each of history) {
    finder.pass(each)
    grouper.add(each).forEach((landing) => finder.land(landing))
  }
  grouper.end().forEach((landing) => finder.land(landing))

  return finder.found().map(({ how, landing, failed }) => ({
    how,
    by: landing.commit.sha,
    failed: failed.map(({ sha, certainty }) => [sha, certainty]),
  }))
}

test('a revert names what it took back', () => {
  const found = find(commit(C, [B], reverting('Do it', A)), commit(B, [A]), commit(A, [], 'Do it'))

  expect(found).toEqual([{ by: C, reverted: [[A, 'CONFIRMED']] }])
})

test('a short sha finds its commit', () => {
  expect(find(commit(B, [A], reverting('Do it', A.slice(0, 7))), commit(A))).toHaveLength(1)
})

test('one change may take back several, each once', () => {
  const found = find(commit(C, [B], reverting('Two things', A, B, A)), commit(B, [A]), commit(A))

  expect(found[0]?.reverted).toEqual([
    [B, 'CONFIRMED'],
    [A, 'CONFIRMED'],
  ])
})

test('the parent that a reverted merge came from was not taken back', () => {
  const message = `Revert "Topic"\n\nThis reverts commit ${B}, reversing\nchanges made to ${A}.`

  expect(find(commit(C, [B], message), commit(B, [A]), commit(A))[0]?.reverted).toEqual([[B, 'CONFIRMED']])
})

test('taking back a revert tells nothing against it', () => {
  const again = find(
    commit(C, [B], reverting('Revert "Do it"', B)),
    commit(B, [A], reverting('Do it', A)),
    commit(A, [], 'Do it'),
  )
  const reapplied = find(
    commit(C, [B], `Reapply "Do it"\n\nThis reverts commit ${B}.`),
    commit(B, [A], reverting('Do it', A)),
    commit(A, [], 'Do it'),
  )

  expect(again.map(({ by }) => by)).toEqual([B])
  expect(reapplied.map(({ by }) => by)).toEqual([B])
})

test('what is not in the history, or is the revert itself, was not taken back', () => {
  expect(find(commit(B, [A], reverting('Gone', D)), commit(A))).toEqual([])
  expect(find(commit(B, [A], reverting('Itself', B)), commit(A))).toEqual([])
})

test('a revert inside the very request that brought the code in never failed in front of anybody', () => {
  const found = find(
    commit(D, [A, C], 'Merge pull request #1 from owner/topic'),
    commit(C, [B], reverting('Do it', B)),
    commit(B, [A], 'Do it'),
    commit(A),
  )

  expect(found).toEqual([])
})

test('a merged request that reverts is found although its branch ends behind what it reverts', () => {
  const found = find(
    commit(D, [B, C], 'Merge pull request #2 from owner/revert'),
    commit(C, [A], reverting('Do b', B)),
    commit(B, [A], 'Do b'),
    commit(A),
  )

  expect(found).toEqual([{ by: D, reverted: [[B, 'CONFIRMED']] }])
})

test('a request taken back by its number is certain, by its title alone suspected, and only the nearest', () => {
  const byNumber = find(
    commit(B, [A], 'Revert "Do it" (#2)\n\nReverts owner/repository#1'),
    commit(A, [], 'Do it (#1)'),
  )
  const byTitle = find(commit(C, [B], 'Revert "Do it"'), commit(B, [A], 'Do it (#2)'), commit(A, [], 'Do it (#1)'))

  expect(byNumber).toEqual([{ by: B, reverted: [[A, 'CONFIRMED']] }])
  expect(byTitle).toEqual([{ by: C, reverted: [[B, 'SUSPECTED']] }])
})

test('of a reverted merge that closed no request, the newest commit it brought in stands for it', () => {
  const found = find(
    commit(D, [C], reverting('Merge', C)),
    commit(C, [A, B], "Merge branch 'topic'"),
    commit(B, [A]),
    commit(A),
  )

  expect(found).toEqual([{ by: D, reverted: [[B, 'CONFIRMED']] }])
})

test('a fix that names the commit it mends tells of a failure, and an issue it closes does not', () => {
  const fix = (value: string) => fixed(commit(B, [A], `Mend it\n\n${value}`), commit(A, [], 'Do it'))

  expect(fix(`Fixes: ${A.slice(0, 12)} ("Do it")`)).toEqual([['FIXED', B, [A]]])
  expect(fix(`fixes: commit ${A}`)).toEqual([['FIXED', B, [A]]])
  for (const none of ['Fixes: #12', 'Fixes #12', 'Closes: 12', `  Fixes: ${A}`, `It fixes: ${A}`, `Fixes: ${C}`])
    expect(fix(none)).toEqual([])
})

test('a short number is an issue, even where a commit begins like it', () => {
  const numbered = `1234567${'0'.repeat(33)}`

  expect(fixed(commit(B, [numbered], 'Mend\n\nFixes: 1234567'), commit(numbered))).toEqual([])
  expect(fixed(commit(B, [numbered], 'Mend\n\nFixes: 123456700000'), commit(numbered))).toHaveLength(1)
})

test('a revert that also says what it fixes is one failure, and a revert may itself need mending', () => {
  const both = `${reverting('Do it', A)}\n\nFixes: ${A}`
  const mended = commit(C, [B], `Mend the revert\n\nFixes: ${B}`)

  expect(fixed(commit(B, [A], both), commit(A))).toEqual([['REVERTED', B, [A]]])
  expect(fixed(mended, commit(B, [A], reverting('Do it', A)), commit(A))).toEqual([
    ['FIXED', C, [B]],
    ['REVERTED', B, [A]],
  ])
})

test('what is fixed within the request that brought it in never failed in front of anybody', () => {
  const found = fixed(
    commit(D, [A, C], 'Merge pull request #1 from owner/topic'),
    commit(C, [B], `Mend it\n\nFixes: ${B}`),
    commit(B, [A], 'Do it'),
    commit(A),
  )

  expect(found).toEqual([])
})
