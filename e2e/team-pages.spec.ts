import { type APIRequestContext, expect, type Page, test } from './test'
import { awake } from './awake'
import { expectSoundAtWidths } from './axe'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ bypassCSP: true })

type Group = { slug: string; name: string; rate: number | null; drawn: { value: number } | null; why?: string }

const origin = () => ({ origin: process.env.AFTERMERGE_URL ?? '' })
const verdict = (page: Page) => page.getByRole('heading', { level: 1 })
const rates = (page: Page) => page.getByRole('region', { name: /of the changes of the \d+ (team|service)s shown/ })
const percent = (rate: number) => `${(rate * 100).toFixed(rate < 0.0995 ? 1 : 0)}\u00a0%`

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)

/** What the pages ask where their addresses say nothing: 52 weeks up to today. */
async function askRates(request: APIRequestContext, search = ''): Promise<Group[]> {
  const monday = -((new Date().getUTCDay() + 6) % 7) - 51 * 7
  const answer = await request.get(`/api/v1/analytics/team-rates?from=${day(monday)}&to=${day(1)}${search}`)
  expect(answer.status()).toBe(200)
  return (await answer.json()).items
}

test('teams stand by name on one axis, each as counted and drawn, and nothing sorts them by rate', async ({ page }) => {
  const groups = await askRates(page.request)
  await page.goto('/teams')
  const rows = rates(page).getByRole('listitem')

  await expect(rows).toHaveCount(groups.length)
  for (const [at, { name, rate, drawn }] of groups.entries()) {
    await expect(rows.nth(at)).toContainText(name)
    if (rate !== null) await expect(rows.nth(at)).toContainText(percent(rate))
    if (drawn) await expect(rows.nth(at)).toContainText(`drawn ${percent(drawn.value)}`)
  }
  expect(groups.filter(({ drawn }) => drawn).length).toBeGreaterThan(3)
  await expect(rates(page)).toContainText('Small numbers are drawn towards the rate of all teams')
  await expect(page.locator('[aria-sort]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /sort|rank/i })).toHaveCount(0)
})

test('the definition of a drawn rate is a word away, and the numbers stand as a table', async ({ page }) => {
  const groups = await askRates(page.request)
  await page.goto('/teams')

  await rates(page).getByRole('button', { name: 'Definition: teams' }).click()
  await expect(page.getByRole('dialog')).toContainText('Rate drawn towards all')
  await page.keyboard.press('Escape')
  await rates(page).getByRole('button', { name: 'Table: teams' }).click()

  await expect(page).toHaveURL(/table=teams/)
  await expect(rates(page).getByRole('row')).toHaveCount(groups.length + 1)
})

test('two teams that are picked stand in the address, side by side, with what chance has to say', async ({ page }) => {
  const [one, other] = (await askRates(page.request)).filter(({ rate }) => rate !== null)
  await page.goto('/teams')
  const pair = page.getByRole('region', { name: 'Two teams side by side' })
  await pair.getByRole('button', { name: 'One team' }).click()
  await page.getByRole('option', { name: one!.name }).click()
  await pair.getByRole('button', { name: 'Another team' }).click()
  await page.getByRole('option', { name: other!.name }).click()

  await expect(page).toHaveURL(new RegExp(`a=${one!.slug}&b=${other!.slug}`))
  const said = pair.getByRole('status')
  await expect(said).toContainText(percent(one!.rate!))
  await expect(said).toContainText(percent(other!.rate!))
  await expect(said).toContainText(/points apart .*than chance/)
  await page.reload()
  await expect(pair.getByRole('status')).toContainText(percent(other!.rate!))
})

test('the page of a team answers of the team alone, whatever its address says, and leads to its set-up', async ({
  page,
}) => {
  const answer = async (search: string) => {
    await page.goto(search)
    return verdict(page).innerText()
  }
  const whole = await answer('/')
  const ofTeam = await answer('/?team=payments')

  expect(ofTeam).not.toBe(whole)
  expect(await answer('/teams/payments')).toBe(ofTeam)
  expect(await answer('/teams/payments?team=mobile')).toBe(ofTeam)
  await expect(page.getByRole('combobox', { name: /^Team/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'Set-up' }).click()
  await expect(page.getByRole('region', { name: 'Rosters' })).toBeVisible()
})

test('the page of a service says whose it is and what happened last, and leads to its rows', async ({ page }) => {
  // The first may be another team's, whose changes or incidents are of this one.
  const service = (await askRates(page.request, '&team=payments')).find(({ slug }) => slug === 'ledger')
  await page.goto('/teams/payments')
  await rates(page).getByRole('link', { name: service!.name, exact: true }).click()

  await expect(page).toHaveURL(new RegExp(`/services/${service!.slug}`))
  await expect(page.getByText(/of Payments/).first()).toBeVisible()
  await expect(page.getByRole('region', { name: /^Latest incidents of/ })).toBeVisible()
  await expect(page.getByRole('link', { name: `Changes of ${service!.name}` })).toHaveAttribute(
    'href',
    new RegExp(`service=${service!.slug}`),
  )
  await expect(page.getByRole('link', { name: 'Teams', exact: true }).first()).toBeVisible()
})

test('a team that nobody set up, of few people, or without changes says what is true of it', async ({ page }) => {
  const slug = `lone-${crypto.randomUUID().slice(0, 8)}`
  const path = `/api/v1/teams/${slug}`
  await page.request.put(path, { headers: origin(), data: { name: `Money ${slug}` } })
  for (const at of [1, 2])
    await page.request.put(`${path}/members/${slug}-${at}@example.com`, {
      headers: origin(),
      data: { name: `Member ${at}`, isSre: false },
    })

  await page.goto(`/teams/${slug}`)
  await expect(page.getByText('2 people are listed: it stands in no comparison')).toBeVisible()
  await expect(page.getByText('No service belongs to it.')).toBeVisible()
  await page.goto('/teams')
  await expect(rates(page).getByRole('listitem').filter({ hasText: slug })).toContainText('no mature changes')
})

test('a service or team that is not there says so', async ({ page }) => {
  for (const path of ['/services/no-such-thing', '/teams/no-such-thing', '/teams/no-such-thing/set-up']) {
    expect((await page.goto(path))?.status()).toBe(404)
    await expect(verdict(page)).toContainText('There is no such')
  }
})

test('the palette finds a team and a service by their names', async ({ page }) => {
  await page.goto('/incidents')
  await awake(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or go to' }).fill('payments')
  await expect(page.getByRole('option', { name: 'Payments API', exact: true })).toBeVisible()
  await page.getByRole('option', { name: 'Payments', exact: true }).click()

  await expect(page).toHaveURL(/\/teams\/payments$/)
})

test('the palette finds a page of the settings by its name', async ({ page }) => {
  await page.goto('/incidents')
  await awake(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or go to' }).fill('imports')
  await page.getByRole('option', { name: 'Imports', exact: true }).click()

  await expect(page).toHaveURL(/\/settings\/imports$/)
})

test('axe finds nothing on the pages of teams and services, narrow or wide, and nothing sticks out', async ({
  page,
}) => {
  // The first may be another team's, whose changes or incidents are of this one.
  const service = (await askRates(page.request, '&team=payments')).find(({ slug }) => slug === 'ledger')
  const pages = ['/teams?a=payments&b=mobile', '/teams?table=teams', '/teams/payments', `/services/${service!.slug}`]

  for (const path of pages) {
    await page.goto(path)
    await expect(verdict(page)).toBeVisible()
    await expectSoundAtWidths(page)
  }
})
