import { expect, test } from 'vitest'
import { ownedFinding } from './owned-finding'

const items = [{ slug: 't', name: 'T', isSetUp: true, services: 3, members: 2, roster: null }]

const unowned = (count: number) =>
  Array.from({ length: count }, () => ({ slug: 's', name: 'S', tier: null, changes: 0 }))

test.each([
  [
    { owned: { changes: 96, of: 100 }, unowned: unowned(0) },
    '96\u00a0% of the changes of the last 90 days have a team. Every service has a team.',
  ],
  [
    { owned: { changes: 9, of: 10 }, unowned: unowned(1) },
    '90\u00a0% of the changes of the last 90 days have a team. 1 service has none.',
  ],
  [
    { owned: { changes: 0, of: 0 }, unowned: unowned(2) },
    'No change is known to have gone live in the last 90 days. 2 services have none.',
  ],
])('%#', (list, words) => {
  expect(ownedFinding({ items, ...list })).toBe(words)
})

test('where no service is known it is not said that every one has a team', () => {
  const words = ownedFinding({ items: [], owned: { changes: 0, of: 0 }, unowned: [] })

  expect(words).toBe('No change is known to have gone live in the last 90 days. No service is known yet.')
})
