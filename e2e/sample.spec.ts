import { expect, test } from './test'
import { SERVICES, TEAMS } from '../prisma/simulator/company'
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
  const asked = async (path: string) => (await request.get(`/api/v1/${path}`)).json()
  const { changes } = await asked(`analytics/adoption?${ALL_OF_IT}`)
  const { incidentWeeks } = await asked(`analytics/figures?${ALL_OF_IT}&severity=all`)
  const { total } = await asked(`work-logs?${ALL_OF_IT}&limit=1`)
  const incidents = incidentWeeks.reduce((sum: number, week: { incidents: number }) => sum + week.incidents, 0)

  // Journeys beside this one may add teams and services of their own.
  const slugsOf = (named: { slug: string }[]) => named.map(({ slug }) => slug)
  expect([TEAMS, SERVICES].map(({ length }) => length)).toEqual([8, 30])
  expect(slugsOf(sources.teams)).toEqual(expect.arrayContaining(slugsOf([...TEAMS])))
  expect(slugsOf(sources.services)).toEqual(expect.arrayContaining(slugsOf([...SERVICES])))
  expect(sources.waiting).toBe(0)
  expect(changes).toBeGreaterThan(18_000)
  expect(incidents).toBeGreaterThan(800)
  expect(total.entries).toBeGreaterThan(2_700)
})

test('the sample has a digest set up, which has gone to nobody, and its page says that no mail goes out', async ({
  page,
}) => {
  await page.goto('/settings/digests')
  const row = page.getByRole('row', { name: /^Payments Mondays at 09:00/ })

  await expect(page.getByText('E-mail is not set up')).toBeVisible()
  await expect(row).toContainText('@example.com')
  await expect(row).not.toContainText(' sent')
  const { items, mail } = await (await page.request.get('/api/v1/digests')).json()
  expect(mail.from).toBeNull()
  expect(items.flatMap(({ last }: { last: { status: string }[] }) => last)).not.toContainEqual(
    expect.objectContaining({ status: 'SENT', way: 'MAIL' }),
  )
})
