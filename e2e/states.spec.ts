import { expect, test } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { ownSite } from './own-site'
import { setUp } from './set-up'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ bypassCSP: true })

test('a first visit says that nothing has come in, and how to send it; a list says why it is empty', async ({
  page,
}) => {
  const site = await ownSite()
  try {
    await setUp(page.request, site.url)
    await page.goto(`${site.url}/`)

    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('npm run cli -- scan')
    await expect(page.getByRole('main')).not.toContainText(/0(\.0)? ?%|NaN|null|undefined/)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    for (const list of ['/incidents', '/changes', '/hours']) {
      await page.goto(`${site.url}${list}`)
      await expect(page.getByRole('main')).toContainText(/\bno\b|nothing|nobody/i)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    }
  } finally {
    await site.close()
  }
})

test('when the database is gone a page says so, keeps what it showed, and comes back by itself on asking', async ({
  page,
}) => {
  const site = await ownSite()
  try {
    await setUp(page.request, site.url)
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
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

    await site.cluster.startAgain()
    await expect.poll(async () => (await page.request.get(`${site.url}/readyz`)).status()).toBe(200)
    await page.getByRole('button', { name: /again/i }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing was sent yet')
  } finally {
    await site.close()
  }
})
