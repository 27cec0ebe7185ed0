import { expect, test } from '@playwright/test'
import { SERVICES } from '../prisma/simulator/company'
import { simulate } from '../prisma/simulator/organisation'

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
const ALL_OF_IT = `from=${day(-560)}&to=${day(1)}`

test('the page recovers the truth that the sample was made with, and shows where the crude figure overstates', async ({
  request,
}) => {
  const { ratio: truth } = simulate({ seed: 'autumn', now: new Date() }).truth

  const answer = await (await request.get(`/api/v1/analytics/failure-rate?${ALL_OF_IT}`)).json()

  expect(answer.contrast).toBe('human')
  expect(answer.ratio.verdict).toBe('MORE')
  expect(answer.ratio.low).toBeGreaterThan(1)
  expect(answer.adjusted.low).toBeLessThan(truth)
  expect(answer.adjusted.high).toBeGreaterThan(truth)
  expect(Math.abs(answer.adjusted.value - truth)).toBeLessThan(Math.abs(answer.ratio.value - truth))
})

test('the sample is as large as it says, and nothing of it is left waiting', async ({ request }) => {
  const sources = await (await request.get('/api/v1/sources')).json()
  const received = (kind: string) =>
    sources.items
      .filter((item: { kind: string }) => item.kind === kind)
      .reduce((sum: number, { versions }: { versions: number }) => sum + versions, 0)

  expect(sources.teams).toHaveLength(8)
  // Journeys beside this one may add services of their own.
  const names = sources.services.map(({ slug }: { slug: string }) => slug)
  expect(SERVICES).toHaveLength(30)
  expect(names).toEqual(expect.arrayContaining(SERVICES.map(({ slug }) => slug)))
  expect(sources.waiting).toBe(0)
  expect(received('CHANGE')).toBeGreaterThan(18_000)
  expect(received('INCIDENT')).toBeGreaterThan(800)
  expect(received('WORK_LOG')).toBeGreaterThan(2_700)
})
