import { beforeAll, expect, test } from 'vitest'
import { GET as getAdoption } from '@/app/api/v1/analytics/adoption/route'
import { GET as getFailureRate } from '@/app/api/v1/analytics/failure-rate/route'
import { GET as getSreHours } from '@/app/api/v1/analytics/sre-hours/route'
import { GET as listChanges } from '@/app/api/v1/changes/route'
import { GET as listDeployments } from '@/app/api/v1/deployments/route'
import { questionOf, questionSearch } from '@/lib/analytics/search'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { asProgram } from '@/scripts/postgres/test-callers'

freshDatabase()

let headers: Record<string, string>
beforeAll(async () => {
  headers = await asProgram()
})

const ask = async (get: typeof getAdoption, search: string) => {
  const request = new Request(`http://localhost/?${search}`, { headers })
  return (await get(request, { params: Promise.resolve({}) })).status
}

test.each([
  'from=0000-01-01&to=0000-01-08',
  'from=0001-01-01&to=0002-01-01',
  'from=9999-12-01&to=9999-12-31',
  'from=1989-12-31&to=1990-01-08',
])('a question about %s is refused, and asked of nobody', async (search) => {
  expect(await Promise.all([getFailureRate, getSreHours, getAdoption].map((get) => ask(get, search)))).toEqual([
    422, 422, 422,
  ])
})

test.each(['week=0000-W01', 'week=9999-W52', 'from=0000-01-01', 'to=9999-12-31'])(
  'a list of %s is refused',
  async (search) => {
    expect(await ask(listChanges, search)).toBe(422)
  },
)

test('a NUL in a query is refused like any other text that cannot be', async () => {
  expect(await ask(listDeployments, 'environment=%00')).toBe(422)
  expect(await ask(listChanges, 'repository=%00')).toBe(422)
})

test('the address of a page that asks for such years falls back to the default', () => {
  const from = questionSearch.from.parse('9999-12-01')
  const to = questionSearch.to.parse('9999-12-31')
  const search = { team: null, service: null, repository: null } as const

  const query = questionOf(
    {
      ...search,
      from,
      to,
      followUp: '30',
      severity: 'critical',
      certainty: 'confirmed',
      mixed: 'separate',
      contrast: 'auto',
    },
    '2026-11-22',
  )

  expect(query.from).toBe('2025-11-24')
})
