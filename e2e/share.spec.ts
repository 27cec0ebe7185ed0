import { type Browser, expect, type Page, test } from './test'
import { expectSound } from './axe'

test.use({ storageState: process.env.AFTERMERGE_STATE_LEAD })

const NOBODY = { cookies: [], origins: [] }

async function share(page: Page, name: string): Promise<string> {
  await page.goto('/?team=payments&from=2026-01-05&to=2026-09-28')
  await page.getByRole('button', { name: 'Share this report' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('button', { name: 'Make the link' }).click()
  return page.getByRole('textbox', { name: 'Link' }).inputValue()
}

async function withoutAccount(browser: Browser): Promise<{ page: Page; asked: string[] }> {
  const page = await (await browser.newContext({ storageState: NOBODY })).newPage()
  const asked: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) asked.push(request.url())
  })
  return { page, asked }
}

test('a lead shares the report they see; without an account it can be read, and nothing behind it', async ({
  page,
  browser,
}) => {
  const link = await share(page, 'Payments for the board')
  const verdict = await page.getByRole('heading', { level: 1 }).innerText()
  const reader = await withoutAccount(browser)

  const answer = await reader.page.goto(link)

  expect(answer?.status()).toBe(200)
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer')
  await expect(reader.page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText(verdict)
  await expect(reader.page.getByText('Shared by Aftermerge, read-only, expires')).toBeVisible()
  await expect(reader.page.getByRole('region', { name: 'The question' })).toContainText('Payments, 5')
  await expect(reader.page.getByRole('navigation')).toHaveCount(0)
  await expect(reader.page.locator('a')).toHaveCount(0)
  await expect(reader.page.locator('.recharts-surface').first()).toBeVisible()
  await expect(reader.page.locator('a')).toHaveCount(0)
  await expectSound(reader.page)
})

test('what is shared holds every panel of the report, and nothing of it leads anywhere', async ({ page, browser }) => {
  const link = await share(page, 'All of it')
  const reader = await withoutAccount(browser)

  await reader.page.goto(link)

  await expect(reader.page.getByRole('heading', { level: 3, name: 'Median time to restore' })).toBeVisible()
  for (const question of [
    'How incidents failed, by failure mode',
    'What broke beside availability within six months',
    'Clean reviews, and critical failures after them',
    'Time to first failure',
    'Failure rate with and without logs, traces or alerts',
  ]) {
    await reader.page.locator('footer').last().scrollIntoViewIfNeeded()
    await expect(reader.page.getByText(question)).toBeVisible()
  }
  await expect(reader.page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
  await expect(reader.page.locator('a')).toHaveCount(0)
  await expectSound(reader.page)
  expect(reader.asked).toEqual([])
})

test('another question in its address changes nothing, and the page asks the API nothing', async ({
  page,
  browser,
}) => {
  const link = await share(page, 'Fixed')
  const verdict = await page.getByRole('heading', { level: 1 }).innerText()
  const reader = await withoutAccount(browser)

  await reader.page.goto(`${link}?team=search&from=2026-05-01&severity=all`)
  await reader.page.getByRole('button', { name: /^Table: failure rate by origin/ }).click()

  await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText(verdict)
  await expect(reader.page.getByRole('table').first()).toBeVisible()
  await reader.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await reader.page.waitForLoadState('networkidle')
  expect(reader.asked).toEqual([])
})

test('ended in Settings it opens nothing at once, with the same words as a link that never was', async ({
  page,
  browser,
}) => {
  const link = await share(page, 'Soon ended')
  const reader = await withoutAccount(browser)
  await reader.page.goto(link)
  await page.goto('/settings/shares')
  const row = page.getByRole('row', { name: /Soon ended/ })
  await expect(row).toContainText('Payments'.toLowerCase())

  await row.getByRole('button', { name: 'End Soon ended' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'End', exact: true }).click()
  await expect(row).toHaveCount(0)

  const ended = await reader.page.goto(link)
  const words = await reader.page.getByRole('main').innerText()
  const never = await reader.page.goto(`/s/${'A'.repeat(43)}`)
  expect([ended?.status(), never?.status()]).toEqual([404, 404])
  await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing.')
  expect(await reader.page.getByRole('main').innerText()).toBe(words)
})

test('sharing is offered where the question is asked, on a phone too, and on no paper', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Share this report' })).toBeInViewport()

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Share this report' })).toBeHidden()
})

for (const role of ['VIEWER', 'ENGINEER'] as const) {
  test.describe(`${role.toLowerCase()}s`, () => {
    test.use({ storageState: process.env[`AFTERMERGE_STATE_${role}`] })

    test('are offered no sharing, and may not share', async ({ page, baseURL }) => {
      await page.goto('/')
      await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Share this report' })).toHaveCount(0)

      const headers = { origin: baseURL! }
      const answer = await page.request.post('/api/v1/shares', { headers, data: { name: 'x', search: {} } })
      expect(answer.status()).toBe(403)
    })
  })
}
