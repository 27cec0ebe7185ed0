import { expect, test, type Page } from './test'
import { ratio as inWords, ratioInterval } from '../lib/format'

const verdict = (page: Page) => page.getByRole('heading', { level: 1 })

type Rate = { mature: number; failed: number }
type Answer = { origins: Record<string, Rate>; ratio: { value: number; low: number; high: number } }

async function ask(page: Page, search = ''): Promise<Answer> {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
  const monday = new Date(Date.now() - ((new Date().getUTCDay() + 6) % 7) * 86_400_000 - 51 * 7 * 86_400_000)
  const range = search.includes('from=') ? '' : `from=${monday.toISOString().slice(0, 10)}&to=${day(1)}&`
  const answer = await page.request.get(`/api/v1/analytics/failure-rate?${range}${search}`)
  expect(answer.status()).toBe(200)
  return answer.json()
}

const counts = ({ failed, mature }: Rate) => `${failed} of ${mature.toLocaleString('en-GB')}`

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`the answer, its ratio and both denominators are in sight at once at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.goto('/')
    const { origins, ratio } = await ask(page)

    await expect(verdict(page)).toBeInViewport({ ratio: 1 })
    await expect(verdict(page)).toContainText(`${ratio.value.toFixed(1)}×`)
    for (const origin of ['AI', 'HUMAN'] as const) {
      const figure = page.getByRole('main').getByText(counts(origins[origin]!)).first()
      await expect(figure).toBeInViewport({ ratio: 1 })
    }
  })
}

test('the answer is in the page before any script has run', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/')
  const { ratio } = await ask(page)

  await expect(verdict(page)).toContainText(`${ratio.value.toFixed(1)}×`)
  await context.close()
})

test('a word of the query sentence changes the question, the address and the answer', async ({ page }) => {
  await page.goto('/')
  const before = await verdict(page).innerText()

  await page.getByRole('combobox', { name: /severity/i }).click()
  await page.getByRole('option', { name: /any incident/i }).click()

  await expect(page).toHaveURL(/severity=all/)
  // The two may have the same ratio and still be of other changes: until the words are others it says the answer before.
  await expect.poll(() => verdict(page).innerText()).not.toBe(before)
  const { ratio } = await ask(page, 'severity=all')
  await expect(verdict(page)).toContainText(`${ratio.value.toFixed(1)}×`)
})

test('an address carries the whole question to somebody else', async ({ page }) => {
  await page.goto('/?team=payments&severity=all&certainty=suspected&followUp=90')
  const { origins } = await ask(page, 'team=payments&severity=all&certainty=suspected&followUp=90')

  await expect(page.getByRole('main').getByText(counts(origins.AI!)).first()).toBeVisible()
  await expect(page.getByRole('combobox', { name: /team/i })).toContainText('Payments')
})

test('an address that makes no sense falls back to the question everybody starts with', async ({ page }) => {
  const answer = await page.goto('/?from=yesterday&to=1999-13-01&team=%00&followUp=31&severity=worst')

  expect(answer?.status()).toBe(200)
  await expect(verdict(page)).toContainText('×')
})

test('a figure opens exactly the rows that it counts', async ({ page }) => {
  await page.goto('/')
  const { origins } = await ask(page)
  const { failed } = origins.AI!

  await page
    .getByRole('main')
    .getByRole('link', { name: String(failed), exact: true })
    .first()
    .click()

  await expect(page).toHaveURL(/\/changes\?.*origin=AI/)
  const search = new URL(page.url()).search
  const { items } = await (await page.request.get(`/api/v1/changes${search}&limit=200`)).json()
  expect(items).toHaveLength(failed)
  for (const item of items) expect(item).toMatchObject({ origin: 'AI', outcome: 'failed' })
  await expect(page.getByRole('link', { name: items[0].title }).first()).toBeVisible()
})

test('who comes for the answer finds it, its interval and the rows behind it within half a minute', async ({
  page,
}) => {
  const began = Date.now()
  await page.goto('/')
  const said = await verdict(page).innerText()
  await page.locator('dl').first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/changes\?.*outcome=failed/)
  await expect(page.getByRole('main').getByRole('link').filter({ hasText: /\S/ }).first()).toBeVisible()
  const seconds = (Date.now() - began) / 1000
  console.log(`From the door to the rows behind the verdict: ${seconds.toFixed(1)} s`)

  const { ratio } = await ask(page)
  expect(said).toContain(inWords(ratio.value))
  expect(said.replaceAll('\u00a0', ' ')).toContain(ratioInterval(ratio.low, ratio.high))
  expect(seconds).toBeLessThan(30)
})

/** The ratio, six figures, trend, rates, hours, adoption; times, modes, register; review, survival, telemetry. */
const PANELS = 12

test('every chart can be read as a table and opens its definition', async ({ page }) => {
  await page.goto('/')
  const tables = page.getByRole('main').getByRole('button', { name: /^Table/ })
  await page.locator('footer').last().scrollIntoViewIfNeeded()
  // What is pressed while others still come is not the one that was counted.
  await expect(tables).toHaveCount(PANELS)

  for (let at = 0; at < PANELS; at += 1) await tables.nth(at).click()

  await expect(page.getByRole('main').getByRole('table')).toHaveCount(PANELS)
  await expect(page).toHaveURL(/table=/)
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Definition/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toContainText(/denominator|of which|mature/i)
})

test('a chart is saved as CSV with the numbers it draws', async ({ page }) => {
  await page.goto('/')
  const { origins } = await ask(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('main')
      .getByRole('button', { name: /^CSV: failure rate by origin/ })
      .click(),
  ])

  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const csv = Buffer.concat(chunks).toString('utf8')

  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  expect(csv).toContain(String(origins.AI!.mature))
})
