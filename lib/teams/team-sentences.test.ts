import { expect, test } from 'vitest'
import type { TeamDetail } from './overview'
import { teamSentences } from './team-sentences'

const service = { slug: 'ledger', name: 'Ledger', tier: null, isSetUp: false }
const team = (over: Partial<TeamDetail>): TeamDetail => ({
  ...{ slug: 'payments', name: 'Payments', isSetUp: true, services: [service] },
  ...{ memberCount: 9, members: null, rosters: [], ...over },
})

test('of a team that is as it seems nothing is said', () => {
  expect(teamSentences(team({}))).toEqual([])
  expect(teamSentences(team({ slug: 'catalog-and-search', name: 'Catalog and Search' }))).toEqual([])
  expect(teamSentences(team({ memberCount: 0 }))).toEqual([])
})

test('a team that nobody set up, one of another name, one of few people and one without services say so', () => {
  const said = teamSentences(team({ isSetUp: false, memberCount: 1, services: [] }))

  expect(said).toEqual([
    'It came into being when a record first named it, and nobody has set it up.',
    '1 person is listed: it stands in no comparison, for figures of fewer than 5 people are theirs.',
    'No service belongs to it.',
  ])
  expect(teamSentences(team({ name: 'Money Movement' }))).toEqual([
    'Records name it payments, and its history stays with it.',
  ])
})
