import { expect, type Page, test } from './test'

const verdict = (page: Page) => page.getByRole('heading', { level: 1 })

test('of years before the first change the page says that nothing was deployed, and shows no figure', async ({
  page,
}) => {
  await page.goto('/?from=1995-01-02&to=1995-07-03')

  await expect(verdict(page)).toHaveText('No change was deployed in this range, so there is no answer.')
  await expect(page.getByText('No change was merged in this range.').first()).toBeVisible()
  await expect(page.getByText('Nobody logged hours.').first()).toBeVisible()
  expect(await page.getByRole('main').locator('dl').first().innerText()).not.toMatch(/\d\s?%/)
})

test('days that are still to come have no answer', async ({ page }) => {
  const year = new Date().getUTCFullYear() + 3
  await page.goto(`/?from=${year}-01-01&to=${year}-06-01`)

  await expect(verdict(page)).toHaveText('These days are still to come, so there is no answer.')
})

test('of a week before the first record a review knows nothing: not that it was quiet, nor that nothing changed', async ({
  page,
}) => {
  await page.goto('/review/2020-W53')

  await expect(page.getByRole('main').getByText('Nothing is known of this week.').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing is known of this week', exact: true })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/beyond chance|None was critical|A quiet week/)
})

test('changes of unknown origin are called neither AI-written nor human-written', async ({ page }) => {
  const team = `unmarked-${crypto.randomUUID().slice(0, 8)}`
  const headers = { authorization: `Bearer ${process.env.AFTERMERGE_TOKEN}` }
  const at = '2024-03-12T10:00:00Z'
  const items = Array.from({ length: 40 }, (_, index) => ({
    ...{ source: 'edges', externalId: `${team}-${index}`, repository: `edges/${team}`, sha: `${team}-${index}` },
    ...{ title: 'Say hello', mergedAt: at, deployedAt: at, team },
  }))
  expect((await page.request.post('/api/v1/changes', { headers, data: { items } })).status()).toBe(207)

  await page.goto(`/?from=2024-03-04&to=2024-06-03&team=${team}`)

  await expect(verdict(page)).toHaveText(
    'No answer yet: none of the 40 changes past their 30 days is known to be AI-written.',
  )
  await expect(page.getByText(/0\s%\sof merged changes are known to be AI-written/).first()).toBeVisible()
  await expect(page.getByText('of AI-written changes none can be judged yet').first()).toBeVisible()
})
