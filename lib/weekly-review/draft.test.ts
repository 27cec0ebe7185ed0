import { describe, expect, test } from 'vitest'
import { decisionsOf, draftOf } from './draft'
import { aCount, aCritical, aReview, rateOfWeek } from './review-factory'

const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ')
const ratioOf = (review = aReview()) => plain(draftOf(review).paragraphs.at(-1)!)
const quiet = { incidents: aCount({ now: 0 }), critical: aCount({ now: 0 }) }

describe('the title', () => {
  const titled = (...[over]: Parameters<typeof aReview>) => draftOf(aReview(over)).title

  test('counts what is to be decided, and says whether anything is a change', () => {
    expect(titled()).toBe('1 decision open; nothing has changed beyond chance')
    expect(titled({ criticals: [] })).toBe('Nothing has changed beyond chance')
    expect(titled({ criticals: [], figures: { failures: rateOfWeek({}, { isChange: true }) } })).toBe(
      'Something has changed',
    )
  })

  test('calls no week unchanged that has nothing to be held against', () => {
    const unjudged = { limits: null, isChange: null }
    const figures = {
      incidents: aCount(unjudged),
      critical: aCount(unjudged),
      failures: rateOfWeek({}, unjudged),
    }

    expect(titled({ criticals: [], figures })).toBe('Too little to tell what has changed')
  })

  test('calls a week quiet that was heard, and one of which nothing is known neither quiet nor unchanged', () => {
    expect(titled({ criticals: [], figures: quiet })).toBe('A quiet week')
    expect(titled({ criticals: [], figures: quiet, completeness: { isComplete: false, isRecorded: false } })).toBe(
      'Nothing is known of this week',
    )
  })
})

describe('the ratio', () => {
  test('is told with its interval and in words that claim no more than the verdict', () => {
    expect(ratioOf()).toBe(
      'Over 27 weeks AI-written changes failed critically 1.5× as often as human-written ones (0.90–2.4): not enough data yet.',
    )
  })

  test.each([
    ['MORE', 'they fail more'],
    ['LESS', 'they fail less'],
    ['SAME', 'no material difference'],
  ] as const)('of the verdict %s ends: %s', (verdict, words) => {
    const { figures } = aReview()

    expect(ratioOf(aReview({ figures: { ratio: { ...figures.ratio, verdict } } }))).toMatch(
      new RegExp(`: ${words}\\.$`),
    )
  })

  test('that is none says why, and beside whom it would have been', () => {
    const { figures } = aReview()
    const ratio = { ...figures.ratio, value: null, low: null, high: null, why: 'fewer than 30 changes' }

    expect(ratioOf(aReview({ figures: { ratio, contrast: 'rest' } }))).toBe(
      'How AI-written changes fared beside all that are not known to be AI-written over 27 weeks cannot be said: fewer than 30 changes.',
    )
  })
})

test('failures are associated with changes and never caused by them', () => {
  const said = JSON.stringify(draftOf(aReview({ criticals: [aCritical({ causes: [cause('#1'), cause('#2')] })] })))

  expect(said).toContain('associated with #1 and #2')
  expect(said).not.toMatch(/caused by/)
})

test('a rate that is withheld is told as such and not as a rate', () => {
  const figures = { failures: rateOfWeek({ failed: null, rate: null, why: 'withheld: fewer than 30 changes' }) }

  expect(draftOf(aReview({ figures })).paragraphs).toContain(
    'How the changes of the week before fared cannot be said: withheld: fewer than 30 changes.',
  )
})

test('critical incidents that are private to a team are counted and not listed', () => {
  const { paragraphs, points } = draftOf(aReview({ hidden: 2, figures: { critical: aCount({ now: 3 }) } }))

  expect(paragraphs.join(' ')).toContain('2 of them are private to a team and not listed.')
  expect(points.filter((point) => point.startsWith('INC-'))).toHaveLength(1)
})

test('an incident that no change of code did, and one of which the cause lacks, are told apart', () => {
  const points = (over: object) => draftOf(aReview({ criticals: [aCritical(over)] })).points[0]

  expect(points({ noCodeChange: true })).toBe('INC-1, Charged twice: no change of code did it.')
  expect(points({ lacks: ['CAUSE'] })).toBe('INC-1, Charged twice: it has no confirmed cause.')
  expect(points({ causes: [{ ...cause('#3'), certainty: 'SUSPECTED' }] })).toBe(
    'INC-1, Charged twice: it has no confirmed cause.',
  )
})

test('decisions are told by what they are about, who does them and until when', () => {
  const decision = {
    id: '00000000-0000-4000-8000-000000000002',
    week: '2026-W10',
    team: null,
    incident: null,
    mode: null,
    service: null,
    ownerId: null,
    owner: 'Ada',
    dueOn: '2026-03-20',
    doneAt: null,
    by: 'Ada',
    createdAt: '2026-03-09T10:00:00.000Z',
    version: 1,
  }
  const decisions = [
    { ...decision, kind: 'ACTION' as const, title: 'Load test the queue.', service: 'checkout' },
    { ...decision, kind: 'NOTHING' as const, title: 'A one-off', incident: 'INC-1' },
    { ...decision, kind: 'LATER' as const, title: 'Who owns it' },
    { ...decision, kind: 'ACTION' as const, title: 'Rota', owner: null, dueOn: null },
  ]

  expect(decisionsOf({ criticals: [], decisions })).toEqual([
    'checkout: Load test the queue. Ada, due 2026-03-20.',
    'INC-1: Nothing to do: A one-off',
    'Next week: Who owns it',
    'Rota. Nobody yet.',
  ])
})

const cause = (name: string) => ({
  changeId: '00000000-0000-4000-8000-000000000003',
  name,
  origin: 'AI' as const,
  certainty: 'CONFIRMED' as const,
})
