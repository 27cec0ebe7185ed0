import { expect, type Page, test } from './test'
import { expectSound, FULL, PHONE } from './axe'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ storageState: process.env.AFTERMERGE_STATE_LEAD, bypassCSP: true })

const DAYS = 'from=2026-01-05&to=2026-06-29'

async function draw(page: Page, { size, seed }: { size: number; seed: number }) {
  await page.goto(`/changes?${DAYS}&team=payments`)
  await page.getByRole('link', { name: 'How right are these tags?' }).click()
  await expect(page.getByLabel('Team', { exact: true })).toHaveValue('payments')
  await page.getByLabel('Changes to draw').fill(String(size))
  await page.getByLabel(/^Seed/).fill(String(seed))
  await page.getByRole('button', { name: 'Draw', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who wrote this change?')
}

const progress = (page: Page) => page.getByRole('status').filter({ hasText: 'have a label' })

test('a lead draws a sample, labels six of it by keyboard without seeing a tag, closes it and reads the result', async ({
  page,
}) => {
  await draw(page, { size: 8, seed: 11 })
  const main = page.getByRole('main')
  await expect(progress(page)).toContainText('Change 1 of 8. 0 of 8 have a label.')
  await expect(main).not.toContainText(/co-author|evidence|confidence|written by/i)
  await expect(main.locator('[data-origin], .who')).toHaveCount(0)
  await expectSound(page, FULL)

  for (const [at, key] of ['1', '2', '3', '4', '1'].entries()) {
    await page.keyboard.press(key)
    await expect(progress(page)).toContainText(`Change ${at + 2} of 8. ${at + 1} of 8 have a label.`)
  }

  await page.keyboard.press('k')
  await expect(progress(page)).toContainText('Change 5 of 8')
  await expect(page.getByRole('button', { name: /AI$/ })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('j')
  await expect(progress(page)).toContainText('Change 6 of 8')

  await page.getByLabel(/^Note/).pressSequentially('1 of its 4 authors said so, j and k agree')
  await expect(progress(page)).toContainText('5 of 8 have a label')
  await page
    .getByRole('group', { name: 'Who wrote it' })
    .getByRole('button', { name: /Human$/ })
    .click()
  await expect(progress(page)).toContainText('Change 7 of 8. 6 of 8 have a label.')

  await page.getByRole('button', { name: 'Close this spot check' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('6 of 8 changes have a label')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close', exact: true }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('tagged AI')
  await expect(main).toContainText('6 of 8 drawn changes have a label. Of one it could not be told.')
  const table = page.getByRole('region', { name: 'Changes of the sample, by their tag and by what people found' })
  await expect(table.getByRole('row')).toHaveCount(5)
  await expectSound(page, FULL)

  await page.goto('/changes/spot-checks')
  const row = page.getByRole('row').filter({ hasText: '6 of 8' })
  await expect(row).toContainText('payments')
  await expect(row).toContainText('Closed, with a result')
  await expectSound(page, FULL)
})

test('the same seed draws the same sample again', async ({ page }) => {
  const first = async () => (await page.request.get(`/api/v1/spot-checks/${page.url().split('/').pop()}/next`)).json()
  await draw(page, { size: 8, seed: 12 })
  const one = await first()
  await draw(page, { size: 8, seed: 12 })

  expect(await first()).toEqual(one)
})

test('days that end before they begin are refused at their field, and nothing typed is lost', async ({ page }) => {
  await page.goto(`/changes/spot-checks?${DAYS}`)
  await page.getByLabel('To, included').fill('2025-12-31')
  await page.getByLabel('Changes to draw').fill('9')
  await page.getByRole('button', { name: 'Draw', exact: true }).click()

  await expect(page.getByLabel('To, included')).toBeFocused()
  await expect(page.getByText('To, included lies before the first day.')).toBeVisible()
  await expect(page.getByLabel('Changes to draw')).toHaveValue('9')
})

test('whoever switched single keys off labels by pressing buttons alone', async ({ page, baseURL }) => {
  const headers = { origin: baseURL! }
  await draw(page, { size: 4, seed: 13 })
  await page.request.patch('/api/v1/me', { headers, data: { singleKeys: false } })
  try {
    await page.reload()
    await expect(page.getByRole('button', { name: 'Cannot tell', exact: true })).toBeVisible()
    for (const key of ['1', '2', 'j', 'k']) await page.keyboard.press(key)
    await page.getByRole('button', { name: 'Cannot tell', exact: true }).click()

    await expect(progress(page)).toContainText('Change 2 of 4. 1 of 4 have a label.')
    await page.getByRole('button', { name: 'Previous', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Cannot tell', exact: true })).toHaveAttribute('aria-pressed', 'true')
  } finally {
    await page.request.patch('/api/v1/me', { headers, data: { singleKeys: true } })
  }
})

test.describe('who does not lead', () => {
  for (const [role, words] of [
    ['ENGINEER', 'Who wrote this change?'],
    ['VIEWER', 'This sample is being labelled.'],
  ] as const) {
    test(`${role.toLowerCase()}s draw and close none, and see “${words}”`, async ({ page, browser }) => {
      await draw(page, { size: 4, seed: role.length })
      const theirs = await (
        await browser.newContext({ storageState: process.env[`AFTERMERGE_STATE_${role}`]! })
      ).newPage()

      await theirs.goto(page.url())
      await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(words)
      await expect(theirs.getByRole('button', { name: 'Close this spot check' })).toHaveCount(0)
      await theirs.goto('/changes/spot-checks')
      await expect(theirs.getByRole('table')).toBeVisible()
      await expect(theirs.getByRole('button', { name: 'Draw', exact: true })).toHaveCount(0)
    })
  }
})

test.describe('on a phone', () => {
  test.use({ viewport: PHONE })

  test('nothing sticks out sideways, and axe finds nothing', async ({ page }) => {
    await draw(page, { size: 4, seed: 20 })
    const path = new URL(page.url()).pathname
    for (const at of ['/changes/spot-checks', path]) {
      await page.goto(at)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectSound(page, FULL)
    }
  })
})
