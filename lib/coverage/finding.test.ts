import { expect, test } from 'vitest'
import type { Coverage } from './coverage'
import { coverageFinding, withoutHoursWords } from './finding'

const coverage = (over: Partial<Coverage>) =>
  ({ team: { slug: 'payments', name: 'Payments' }, week: '2026-W47', sres: 9, loggedBy: 7, ...over }) as Coverage

test.each([
  [coverage({}), 'Payments: logged by 7 of 9 SREs in W47.'],
  [
    coverage({ loggedBy: null, why: 'withheld: 3 SREs, shown from 5' }),
    'Who of Payments logged time in W47 is withheld: 3 SREs, shown from 5.',
  ],
  [coverage({ sres: null, loggedBy: 1 }), 'Payments has no roster and no members yet. 1 SRE logged time in W47.'],
])('%#', (one, words) => {
  expect(coverageFinding(one)).toBe(words)
})

test('one incident is, two are', () => {
  expect(withoutHoursWords(1)).toBe('1 critical incident of the last four weeks is over and has no hours.')
  expect(withoutHoursWords(2)).toBe('2 critical incidents of the last four weeks are over and have no hours.')
})
