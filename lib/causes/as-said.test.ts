import { describe, expect, test } from 'vitest'
import type { CauseLink, IncidentDetail } from '@/lib/incidents/incident'
import type { Origin } from '@/lib/origins/origin'
import { subjectOf, withCause, withNoCodeChange, withoutCause } from './as-said'
import { suggestionsFinding } from './finding'
import type { Suggestion, SuspectChange } from './suggestion'

const change = (id: string, origin: Origin = 'AI') =>
  ({ id, origin, number: 1, title: id, deployedBasis: 'MERGE' }) as SuspectChange
const link = (changeId: string, over: Partial<CauseLink> = {}) =>
  ({ changeId, origin: 'AI', certainty: 'SUSPECTED', method: 'DECLARED', ...over }) as CauseLink
const incident = (...causes: CauseLink[]) =>
  ({
    causes,
    declaredOrigin: null,
    origin: 'UNKNOWN',
    noCodeChange: false,
    noCodeChangeSaidBy: null,
  }) as unknown as IncidentDetail
const suggested = (id: string, origin?: Origin) => subjectOf.suggested(change(id, origin))

describe('an incident as it will look', () => {
  test('once a change is confirmed it stands first and gives its origin, and two origins are mixed', () => {
    const once = withCause(incident(link('other')), suggested('a'), 'CONFIRMED', 'Ana')
    const twice = withCause(once, suggested('b', 'HUMAN'), 'CONFIRMED', 'Ana')

    expect(once.causes.map(({ changeId }) => changeId)).toEqual(['a', 'other'])
    expect([once.origin, twice.origin]).toEqual(['AI', 'MIXED'])
  })

  test('taken back it is as before, and what its sender said stands again', () => {
    const before = link('a', { certainty: 'CONFIRMED', origin: 'HUMAN' })
    const ruled = withCause(incident(before), subjectOf.link(before), 'RULED_OUT', 'Ana')

    expect(ruled.origin).toBe('UNKNOWN')
    expect(withoutCause(ruled, subjectOf.link(before))).toMatchObject({ causes: [before], origin: 'HUMAN' })
    expect(withoutCause(withCause(incident(), suggested('a'), 'CONFIRMED', 'Ana'), suggested('a')).causes).toEqual([])
  })

  test('without a code change it is nobody’s', () => {
    expect(withNoCodeChange(incident(), true, 'Ana')).toMatchObject({
      noCodeChange: true,
      noCodeChangeSaidBy: 'Ana',
      origin: 'UNKNOWN',
    })
  })
})

test.each([
  [0, false, 'No change fits.'],
  [0, true, 'No other change fits.'],
  [1, false, 'One change fits, #1 alone.'],
  [3, false, '3 changes fit, #1 best.'],
  [1, true, 'One other change fits as well.'],
])('%i suggestions, answered %s: %s', (many, isAnswered, words) => {
  const items = Array.from({ length: many }, (_, at) => ({ change: change(String(at)) }) as Suggestion)

  expect(suggestionsFinding(items, isAnswered)).toBe(words)
})
