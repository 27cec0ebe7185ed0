import { expect, test } from './test'
import { expectSoundAtWidths, FULL } from './axe'

test('what stands below the fold asks for nothing before somebody comes near it', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  // The chart is drawn once the page is awake.
  await expect(page.locator('.recharts-surface').first()).toBeVisible()
  const ours = () => asked.filter((path) => /analytics\/(times|modes)/.test(path))
  expect(ours()).toEqual([])

  await page.locator('footer').last().scrollIntoViewIfNeeded()

  await expect(page.getByRole('heading', { name: /^Half of the critical incidents/ })).toBeVisible()
  expect(ours()).toHaveLength(2)
})

test('a count of a failure mode, of an impact and of a time opens as many incidents', async ({ page }) => {
  await page.goto('/?table=times,modes,register')
  await page.locator('footer').last().scrollIntoViewIfNeeded()
  const tables = page.getByRole('main').getByRole('table')
  await expect(tables).toHaveCount(3)

  for (const link of [
    tables.filter({ hasText: 'Schema drift' }).getByRole('link').first(),
    tables.filter({ hasText: 'Data integrity' }).getByRole('link').first(),
  ]) {
    const { search } = new URL((await link.getAttribute('href'))!, 'http://localhost')
    const { items } = await (await page.request.get(`/api/v1/incidents${search}&limit=200`)).json()
    expect(items).toHaveLength(Number(await link.innerText()))
  }
  await tables.filter({ hasText: 'Until noticed' }).getByRole('link', { name: 'AI' }).first().click()
  await expect(page).toHaveURL(/\/incidents\?.*origin=AI&severity=critical/)
  await expect(page.getByRole('heading', { name: 'Incidents' })).toBeVisible()
})

test.describe('to those who do not see it', () => {
  // axe is put into the page as a script, which our own policy would refuse.
  test.use({ bypassCSP: true })

  test('axe finds nothing in the panels, and nothing sticks out sideways', async ({ page }) => {
    await page.goto('/')
    await page.locator('footer').last().scrollIntoViewIfNeeded()
    await expect(page.getByRole('heading', { name: /^Incidents in AI-written code failed/ })).toBeVisible()

    await expectSoundAtWidths(page, FULL)
  })
})
