import { expect, test } from 'vitest'
import { dueWords, followUpsFinding, isOverdue } from './due-words'
import type { FollowUp } from './follow-up'

const TODAY = '2026-04-10'
const at = (dueOn: string | null, doneAt: string | null = null) => ({ dueOn, doneAt })

test('what is late is said to be late, in days', () => {
  expect(dueWords(at('2026-04-07'), TODAY)).toBe('overdue by 3 days, due 7\u00a0Apr')
  expect(dueWords(at('2026-04-09'), TODAY)).toBe('overdue by 1 day, due 9\u00a0Apr')
  expect(dueWords(at('2026-04-10'), TODAY)).toBe('due today')
  expect(dueWords(at('2026-04-11'), TODAY)).toBe('due tomorrow')
  expect(dueWords(at('2027-01-02'), TODAY)).toBe('due 2\u00a0Jan\u00a02027')
  expect(dueWords(at(null), TODAY)).toBeNull()
})

test('what is done or due today is not late', () => {
  expect(isOverdue(at('2026-04-09'), TODAY)).toBe(true)
  expect(isOverdue(at('2026-04-10'), TODAY)).toBe(false)
  expect(isOverdue(at('2026-04-09', '2026-04-10T10:00:00Z'), TODAY)).toBe(false)
  expect(dueWords(at('2026-04-07', '2026-04-10T10:00:00Z'), TODAY)).toBe('due 7\u00a0Apr')
})

test('the finding counts what is open, and of it what is late or nobody’s', () => {
  const one = (over: Partial<FollowUp>) => ({ ...at(null), ownerId: 'x', ...over }) as FollowUp
  expect(followUpsFinding([], TODAY)).toBeNull()
  expect(followUpsFinding([one({ doneAt: 'then' })], TODAY)).toBe('The follow-up is done.')
  expect(followUpsFinding([one({ dueOn: '2026-04-01' }), one({ ownerId: null }), one({ doneAt: 'then' })], TODAY)).toBe(
    '2 follow-ups open, 1 overdue, 1 without an owner.',
  )
})
