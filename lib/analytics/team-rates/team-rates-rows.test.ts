import { expect, test } from 'vitest'
import { compareGroups, comparedDrawn } from './compare-groups'
import type { GroupRate, TeamRates } from './team-rates'
import { groupRows, groupTicks, incidentsOf, teamRatesFinding, teamRatesNote, teamRatesTable } from './team-rates-rows'

const group = (slug: string, over: Partial<GroupRate> = {}): GroupRate => ({
  ...{ slug, name: slug.toUpperCase(), mature: 100, pending: 0, counted: 100, failed: 2 },
  ...{ rate: 0.02, low: 0.0055, high: 0.07, drawn: { value: 0.027, low: 0.008, high: 0.056, weight: 0.76 } },
  ...{ merged: 105, coverage: 0.952, incidents: 10, incidentsPerWeek: 0.4, ...over },
})
const NONE = { failed: null, rate: null, low: null, high: null, counted: 0, drawn: null }

const answer = (items: GroupRate[], over: Partial<TeamRates> = {}): TeamRates => ({
  asOf: '2026-06-30T12:00:00.000Z',
  timeZone: 'UTC',
  query: {
    from: '2026-01-05',
    to: '2026-06-29',
    followUp: '30',
    severity: 'critical',
    certainty: 'confirmed',
    mixed: 'separate',
    contrast: 'auto',
  },
  of: 'TEAMS',
  items,
  all: { groups: 4, mature: 400, failed: 20, rate: 0.05 },
  unowned: 0,
  weeks: 25,
  ...over,
})

test('a row keeps the place that the answer gave it, and opens the changes that it counts', () => {
  const rows = groupRows(answer([group('a', { rate: 0.01, failed: 1 }), group('b', { rate: 0.09, failed: 9 })]))

  expect(rows.map(({ slug }) => slug)).toEqual(['a', 'b'])
  expect(rows[1]).toMatchObject({
    page: '/teams/b',
    counts: '9 of 100',
    rows: '/changes?from=2026-01-05&to=2026-06-29&team=b&outcome=failed',
    coverage: 'origin known of 95\u00a0%',
  })
})

test('what is withheld says so and draws nothing', () => {
  const [row] = groupRows(answer([group('a', { ...NONE, why: '12 mature changes, shown from 30' })]))

  expect(row).toMatchObject({ own: null, drawn: null, counts: '', note: '12 mature changes, shown from 30' })
})

test('changes left out of a rate are counted beside it', () => {
  expect(groupRows(answer([group('a', { mature: 112 })]))[0]!.note).toBe(
    'without 12 changes of origins too few to show',
  )
})

test('one axis holds every interval, as counted and drawn', () => {
  const ticks = groupTicks(groupRows(answer([group('a'), group('b', { high: 0.113 })])))

  expect(ticks.at(-1)!.value).toBeGreaterThanOrEqual(0.113)
})

test('the note says what drawing in does, or why nothing is drawn', () => {
  expect(teamRatesFinding(answer([]))).toBe('5.0\u00a0% of the changes of the 4 teams shown failed critically.')
  expect(teamRatesNote(answer([]))).toContain('Small numbers are drawn towards the rate of all teams.')
  expect(teamRatesNote(answer([], { drawnWhy: 'nothing failed', unowned: 3, of: 'SERVICES' }))).toBe(
    'Services stand by name, never by rate. No rate is drawn towards that of all services: nothing failed. Bars are 95\u00a0% intervals. 3 mature changes of no service are in no row.',
  )
})

test('the table has a row a team in the same order, with gaps where nothing is given', () => {
  const { rows, columns } = teamRatesTable(answer([group('a'), group('b', { ...NONE, coverage: null, why: 'few' })]))

  expect(rows).toHaveLength(2)
  expect(rows[1]!.map(({ value }) => value)).toEqual([
    ...['B', null, 0, 100, 0, null, null, null, null, null, null, null, 105, null, 10, 0.4, 'few'],
  ])
  expect(columns).toHaveLength(rows[0]!.length)
})

test('how many incidents a week a team has stands in words, with where they are listed, or why it is withheld', () => {
  const { query } = answer([])

  expect(incidentsOf(group('a'), query)).toEqual({
    figure: '0.40',
    words: '10 in all',
    href: '/incidents?from=2026-01-05&to=2026-06-29&team=a&severity=critical',
  })
  expect(incidentsOf(group('a', { incidents: null, incidentsPerWeek: null, incidentsWhy: 'few' }), query)).toEqual({
    why: 'few',
  })
})

test('two teams are told apart only where their difference is beyond chance, whichever is named first', () => {
  const [small, large] = [group('a'), group('b', { failed: 12, rate: 0.12 })]
  const near = group('c', { failed: 4, rate: 0.04 })

  expect(compareGroups(small, large, answer([]))).toBe(
    'Of the changes of A 2.0\u00a0% failed critically, of those of B 12\u00a0%. 10 points apart (2.9 to 18): further than chance alone would have it.',
  )
  expect(compareGroups(large, small, answer([]))).toContain('10 points apart (2.9 to 18): further than chance alone')
  expect(compareGroups(small, near, answer([]))).toMatch(
    /2\.0 points apart \(−.*\): no further than chance may have it\.$/,
  )
  expect(comparedDrawn(small, large)).toBe('Drawn towards the rate of all, A has 2.7\u00a0% and B 2.7\u00a0%.')
})

test('a team that is withheld is compared with nobody', () => {
  const withheld = group('b', { ...NONE, why: 'withheld: 3 people, shown from 5' })

  expect(compareGroups(group('a'), withheld, answer([]))).toBe(
    'B has no rate to show (withheld: 3 people, shown from 5), so there is nothing to set side by side.',
  )
  expect(comparedDrawn(group('a'), withheld)).toBe('')
})
