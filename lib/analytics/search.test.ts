import { readFileSync } from 'node:fs'
import { createLoader } from 'nuqs/server'
import { expect, test } from 'vitest'
import { changeSearch, deploymentSearch, incidentSearch, workSearch } from '@/lib/lists/search'
import { changeRows, deploymentRows, incidentRows, workRows } from './list-rows'
import { AnalyticsQuery, CertaintyScope, ContrastChoice, FollowUp, MixedScope, SeverityScope } from './query'
import { CHOICES, DEFAULT_WEEKS, questionOf, questionSearch, weeksUpTo } from './search'

const load = createLoader(questionSearch)
const ask = (search: string) => questionOf(load(search), '2026-11-22')

test('without an address the last 52 weeks up to today are asked about, from a Monday', () => {
  const query = ask('')

  expect(query).toEqual({
    from: '2025-11-24',
    to: '2026-11-23',
    followUp: '30',
    severity: 'critical',
    certainty: 'confirmed',
    mixed: 'separate',
    contrast: 'auto',
  })
})

test('the dictionary says the range that is asked about by default, and the API takes no question without one', () => {
  const dictionary = readFileSync(new URL('README.md', import.meta.url), 'utf8')

  expect(dictionary).toContain(`it is the last ${DEFAULT_WEEKS} weeks up to today, from a Monday`)
  expect(AnalyticsQuery.safeParse({}).error?.issues.map(({ path }) => path.join())).toEqual(['from', 'to'])
})

test.each([
  ['the list of incidents', incidentRows, incidentSearch],
  ['the list of changes', changeRows, changeSearch],
  ['the list of deployments', deploymentRows, deploymentSearch],
  ['the list of hours', workRows, workSearch],
])('%s is about the same days as the Overview where its address says none', (_, rowsOf, narrowing) => {
  const { from, to } = ask('')

  expect(rowsOf(ask(''), createLoader(narrowing)('') as never)).toMatchObject({ from, to })
})

test('the same link asks the same question for a colleague', () => {
  const query = ask('?from=2026-01-05&to=2026-03-02&team=payments&followUp=7&severity=all&contrast=rest')

  expect(query).toMatchObject({ from: '2026-01-05', to: '2026-03-02', team: 'payments', followUp: '7' })
  expect(query).toMatchObject({ severity: 'all', contrast: 'rest' })
})

test.each(['?followUp=31', '?severity=some', '?from=2026-02-30', '?mixed=', '?team=No+Slug!'])(
  '%s falls back to the default',
  (search) => {
    const query = ask(search)

    expect(query).toEqual(ask(''))
  },
)

test('a range that runs backwards falls back, and keeps the other choices', () => {
  const query = ask('?from=2026-05-01&to=2026-04-01&followUp=90')

  expect(query).toMatchObject({ from: '2025-11-24', to: '2026-11-23', followUp: '90' })
})

test('on a Monday the running week has one day', () => {
  expect(weeksUpTo('2026-11-23', 1)).toEqual({ from: '2026-11-23', to: '2026-11-24' })
})

test('what can be chosen is what the contract takes', () => {
  expect(CHOICES).toEqual({
    followUp: FollowUp.options,
    severity: SeverityScope.options,
    certainty: CertaintyScope.options,
    mixed: MixedScope.options,
    contrast: ContrastChoice.options,
  })
})

test.each([
  '',
  '?team=payments&service=checkout-api&repository=org/web',
  '?from=2001-01-01',
  '?from=2026-11-22&to=2026-11-23',
])('the API takes every question that an address asks: %s', (search) => {
  expect(AnalyticsQuery.safeParse(ask(search)).error).toBeUndefined()
})
