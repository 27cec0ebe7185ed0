import { describe, expect, test } from 'vitest'
import { agendaOf, decidedWords, isDecided, undecidedIn } from './agenda'
import { aCritical, aReview } from './review-factory'

const followUp = {
  id: '00000000-0000-4000-8000-000000000004',
  title: 'Alert on it',
  ownerId: null,
  owner: null,
  dueOn: null,
  by: 'Ada',
  createdAt: '2026-03-09T10:00:00.000Z',
  doneAt: null,
  doneBy: null,
  version: 1,
}
const decision = (incident: string | null) => ({
  id: '00000000-0000-4000-8000-000000000005',
  week: '2026-W10',
  team: null,
  kind: 'LATER' as const,
  incident,
  mode: null,
  service: null,
  title: 'Look again',
  ownerId: null,
  owner: null,
  dueOn: null,
  doneAt: null,
  by: 'Ada',
  createdAt: '2026-03-09T10:00:00.000Z',
  version: 1,
})

describe('a critical incident', () => {
  test('is decided by a follow-up of its own, or by a decision about it, and by none about something else', () => {
    expect(isDecided(aCritical({ followUps: [followUp] }), { decisions: [] })).toBe(true)
    expect(isDecided(aCritical(), { decisions: [decision('INC-1')] })).toBe(true)
    expect(isDecided(aCritical(), { decisions: [decision('INC-2'), decision(null)] })).toBe(false)
  })

  test('that wants a decision is counted on the agenda, and the others are not', () => {
    const criticals = [aCritical(), aCritical({ key: 'INC-2' }), aCritical({ key: 'INC-3', followUps: [followUp] })]
    const review = aReview({ criticals, decisions: [decision('INC-2')] })

    expect(undecidedIn(review).map(({ key }) => key)).toEqual(['INC-1'])
    expect(agendaOf(review).find(({ id }) => id === 'critical')).toMatchObject({ state: '1 to decide', wants: true })
    expect(decidedWords(review)).toBe('2 of 3 decided.')
  })
})

test('the agenda goes through the parts in their order, and says which are empty', () => {
  const agenda = agendaOf(aReview({ criticals: [] }))

  expect(agenda.map(({ id, state, wants }) => [id, state, wants])).toEqual([
    ['headline', '', false],
    ['critical', 'none', false],
    ['unresolved', 'none', false],
    ['repeats', 'none', false],
    ['overdue', 'none', false],
    ['carried', 'none', false],
    ['notes', 'empty', false],
  ])
})

test('where every critical incident is decided, and where there is none, it says so', () => {
  expect(decidedWords(aReview({ criticals: [aCritical({ followUps: [followUp] })] }))).toBe(
    '1 critical incident, all decided.',
  )
  expect(decidedWords(aReview({ criticals: [] }))).toBe('No critical incident wants a decision.')
})
