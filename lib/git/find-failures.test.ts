import { expect, test } from 'vitest'
import type { Commit } from './commit'
import { RevertFinder } from './find-reverted'
import { ChangeGrouper } from './group-changes'
import { commit } from './history-factory'

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)
const C = 'c'.repeat(40)
const D = 'd'.repeat(40)
const reverting = (title: string, ...shas: string[]) =>
  [`Revert "${title}"`, ...shas.map((sha) => `This reverts commit ${sha}.`)].join('\n\n')

function find(...history: Commit[]) {
  const grouper = new ChangeGrouper()
  const finder = new RevertFinder()
  for (const each of history) {
    finder.pass(each)
    grouper.add(each).forEach((landing) => finder.land(landing))
  }
  grouper.end().forEach((landing) => finder.land(landing))

  return finder.found().map(({ landing, reverted }) => ({
    by: landing.commit.sha,
    reverted: reverted.map(({ sha, certainty }) => [sha, certainty]),
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
