import { type APIRequestContext, expect, test } from './test'
import { expectSound } from './axe'
import { ownSite } from './own-site'
import { setUp } from './set-up'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ bypassCSP: true })

/** To both tests nothing was sent yet; the second takes its database away and gives it back. */
let site: Awaited<ReturnType<typeof ownSite>>
let state: Awaited<ReturnType<APIRequestContext['storageState']>>

test.beforeAll(async ({ playwright }) => {
  site = await ownSite()
  const request = await playwright.request.newContext()
  await setUp(request, site.url)
  state = await request.storageState()
  await request.dispose()
})
test.afterAll(() => site.close())
test.beforeEach(({ context }) => context.addCookies(state.cookies))

test('a first visit says that nothing has come in, and how to send it; a list says why it is empty', async ({
  page,
}) => {
  await page.goto(`${site.url}/`)

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('npm run cli -- scan')
  await expect(page.getByRole('main')).not.toContainText(/0(\.0)? ?%|NaN|null|undefined/)
  await expectSound(page)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  for (const list of ['/incidents', '/changes', '/deployments', '/hours']) {
    await page.goto(`${site.url}${list}`)
    await expect(page.getByRole('main')).toContainText(/\bno\b|nothing|nobody/i)
    await expectSound(page)
  }
})

test('when the database is gone a page says so, keeps what it showed, and comes back by itself on asking', async ({
  page,
}) => {
  await page.goto(`${site.url}/incidents`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await site.cluster.kill()

  expect((await page.request.get(`${site.url}/livez`)).status()).toBe(200)
  await expect.poll(async () => (await page.request.get(`${site.url}/readyz`)).status()).toBe(503)
  const refused = await page.request.get(`${site.url}/api/v1/incidents`)
  expect(refused.status()).toBe(503)
  expect(refused.headers()['content-type']).toBe('application/problem+json')
  expect(refused.headers()['retry-after']).toBeDefined()

  await page.goto(`${site.url}/`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/could not/)
  await expect(page.locator('body')).not.toContainText(/at .*\.(ts|js):\d+|ECONNREFUSED|Prisma/)
  await expectSound(page)

  await site.cluster.startAgain()
  await expect.poll(async () => (await page.request.get(`${site.url}/readyz`)).status()).toBe(200)
  await page.getByRole('button', { name: /again/i }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing was sent yet')
})
