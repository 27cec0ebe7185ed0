import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hoursToApproval, isCleanFirstApproval } from './outcome'
import { type Answer, summarise } from './summarise'

let made = 0
const answer = (state: Answer['state'], sha: string | null, over: Partial<Answer> = {}): Answer => {
  made += 1
  const submittedAt = new Date(Date.UTC(2026, 2, 1) + made * 60_000).toISOString()
  return { externalId: String(made), reviewer: 'ben', isBot: false, state, sha, submittedAt, ...over }
}
const ok = (sha: string | null = 'one', over?: Partial<Answer>) => answer('APPROVED', sha, over)
const no = (sha: string | null = 'one', over?: Partial<Answer>) => answer('CHANGES_REQUESTED', sha, over)
const says = (sha: string | null = 'one', over?: Partial<Answer>) => answer('COMMENTED', sha, over)
const off = (sha: string | null = 'one', over?: Partial<Answer>) => answer('DISMISSED', sha, over)

describe('rounds', () => {
  test.each([
    ['nobody answers', [], 0],
    ['one approves', [ok()], 1],
    ['two answer about one commit', [says(), ok('one', { reviewer: 'cleo' })], 1],
    ['a comment leads to another commit', [says('one'), ok('two')], 2],
    ['a change is requested, made and approved', [no('one'), ok('two')], 2],
    ['an approval is dismissed by a push and given again', [off('one'), ok('two')], 2],
    ['commits are not told, and a change was requested', [no(null), ok(null)], 2],
    ['commits are not told, and nobody requested a change', [says(null), ok(null)], 1],
    ['somebody looks again after the approval', [ok('one'), ok('two', { reviewer: 'cleo' })], 1],
    [
      'a change is requested after an approval',
      [ok('one'), no('two', { reviewer: 'cleo' }), ok('three', { reviewer: 'cleo' })],
      3,
    ],
  ])('where %s: %o', (_, answers, rounds) => {
    expect(summarise(answers, 'ana').rounds).toBe(rounds)
  })
})

test('the approval that counts is the first after the last request for a change', () => {
  const answers = [
    ok('one'),
    no('one', { reviewer: 'cleo' }),
    ok('two', { reviewer: 'cleo' }),
    ok('two', { reviewer: 'dora' }),
  ]

  expect(summarise(answers, 'ana')).toMatchObject({
    approvedAt: answers[2]!.submittedAt,
    changeRequests: 1,
    approvers: ['ben', 'cleo', 'dora'],
  })
})

test('whoever takes an approval back by asking for a change is no approver', () => {
  expect(summarise([ok(), no()], 'ana')).toMatchObject({ approvedAt: null, approvers: [], changeRequests: 1 })
})

test('what bots say, and what whoever opened it says, is nobody’s answer', () => {
  const answers = [no('one', { isBot: true }), says('one', { reviewer: 'Ana' }), ok('two')]

  expect(summarise(answers, 'ana')).toMatchObject({ rounds: 1, changeRequests: 0, comments: 0, approvers: ['ben'] })
})

test('the order in which answers arrive changes nothing', () => {
  const answers = [says('one'), no('one', { reviewer: 'cleo' }), ok('two'), ok('two', { reviewer: 'cleo' }), off('two')]
  const told = summarise(answers, 'ana')

  fc.assert(
    fc.property(fc.shuffledSubarray(answers, { minLength: answers.length }), (shuffled) => {
      expect(summarise(shuffled, 'ana')).toEqual(told)
    }),
  )
})

test.each([
  ['approved at once', { approvedAt: 'x', rounds: 1, changeRequests: 0 }, true],
  ['approved in a second round', { approvedAt: 'x', rounds: 2, changeRequests: 0 }, false],
  ['approved after a request for a change', { approvedAt: 'x', rounds: 2, changeRequests: 1 }, false],
  ['commented on and never approved', { approvedAt: null, rounds: 1, changeRequests: 0 }, false],
  ['known to be reviewed by nobody', { approvedAt: null, rounds: 0, changeRequests: 0 }, null],
  ['never told of', { approvedAt: null, rounds: null, changeRequests: null }, null],
  ['approved, and nobody says in how many rounds', { approvedAt: 'x', rounds: null, changeRequests: 0 }, null],
  [
    'requested to change, and nobody says in how many rounds',
    { approvedAt: 'x', rounds: null, changeRequests: 1 },
    false,
  ],
])('one that was %s: clean is %o → %s', (_, review, clean) => {
  expect(isCleanFirstApproval(review)).toBe(clean)
})

test.each([
  ['2026-03-01T08:00:00Z', '2026-03-01T17:30:00Z', 9.5],
  ['2026-03-01T08:00:00Z', '2026-03-01T08:00:00Z', 0],
  ['2026-03-01T08:00:00Z', null, null],
  [null, '2026-03-01T08:00:00Z', null],
  ['2026-03-01T08:00:00Z', '2026-03-01T07:00:00Z', null],
])('opened at %s and approved at %s: %s hours', (openedAt, approvedAt, hours) => {
  expect(hoursToApproval(openedAt, approvedAt)).toBe(hours)
})
