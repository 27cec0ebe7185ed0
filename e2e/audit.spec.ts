import { expect, test } from './test'
import { expectSoundAtWidths, PHONE } from './axe'

test.use({ storageState: process.env.AFTERMERGE_STATE_ADMINISTRATOR })

test('the trail says whether it stands, and each line who did what', async ({ page }) => {
  await page.goto('/settings/audit')

  await expect(page.getByRole('status').filter({ hasText: 'lines' })).toContainText(
    /lines, (unbroken to|not verified yet)/,
  )
  const row = page.getByRole('row').filter({ hasText: 'Signed in' }).first()
  await row.getByText('What was set').click()
  await expect(row).toContainText('address: 127.0.0.1')
})

test('verifying all of it ends in a sentence that says up to when it is unbroken', async ({ page }) => {
  await page.goto('/settings/audit')

  await page.getByRole('button', { name: 'Verify all of it now' }).click()

  await expect(page.getByText(/lines, unbroken to \d\d:\d\d UTC/)).toBeVisible({ timeout: 30_000 })
})

test('the sentence narrows the lines, keeps them in the address, and can be taken back', async ({ page }) => {
  await page.goto('/settings/audit')

  await page.getByRole('combobox', { name: /^What it was done to/ }).click()
  await page.getByRole('option', { name: 'tokens', exact: true }).click()
  await expect(page).toHaveURL(/entity=token/)
  await expect(page.getByRole('row').nth(1)).toContainText('Added a token')
  await page
    .getByRole('button', { name: /^Only what/ })
    .first()
    .click()
  await expect(page).toHaveURL(/actor=/)
  await page.getByRole('button', { name: /^No longer only by/ }).click()

  await expect(page).not.toHaveURL(/actor=/)
})

test('who changed this severity is told by the page of the incident itself', async ({ page, baseURL }) => {
  const incident = { source: 'e2e', externalId: 'severity', title: 'Search is slow', startedAt: '2026-10-01T00:00:00Z' }
  for (const severity of ['SEV4', 'SEV3'])
    await page.request.post('/api/v1/incidents', {
      headers: { Origin: baseURL! },
      data: { items: [{ ...incident, severity }] },
    })
  const { items } = await (await page.request.get('/api/v1/audit?action=incident.updated&limit=1')).json()
  const { actor, record } = items[0] as { actor: { name: string }; record: { name: string } }

  await page.goto('/settings/audit?entity=incident&action=incident.updated')
  await page.getByRole('link', { name: record.name }).first().click()

  const change = page.getByRole('listitem').filter({ hasText: `updated by ${actor.name}` })
  await expect(change.first()).toContainText('severity: SEV4 → SEV3')
})

test('the lines come as a file', async ({ page }) => {
  await page.goto('/settings/audit?entity=member')
  const download = page.waitForEvent('download')

  await page.getByRole('link', { name: 'CSV' }).click()

  expect((await download).suggestedFilename()).toBe('audit.csv')
})

test('an address that fits no line says so and leads back', async ({ page }) => {
  await page.goto('/settings/audit?actor=nobody-of-that-name')

  await expect(page.getByText('Nothing of that kind was done.')).toBeVisible()
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
})

test('lines that cannot be read leave the sentence and one way on', async ({ page }) => {
  await page.goto('/settings/audit')
  await page.route('**/api/v1/audit?*', (route) => route.fulfill({ status: 503, body: '{}' }))

  await page.getByRole('combobox', { name: /^Who/ }).click()
  await page.getByRole('option', { name: 'people', exact: true }).click()

  await expect(page.getByRole('main').getByRole('alert')).toContainText('Try again', { timeout: 15_000 })
})

test('a chain that is broken is the first thing on the page, with its place', async ({ page }) => {
  await page.goto('/settings/audit')
  const state = await (await page.request.get('/api/v1/audit/chain')).json()
  const broken = { ...state, intact: false, brokenAt: 7, why: 'Line 7 is missing.', isChecking: false }
  await page.route('**/api/v1/audit/chain', (route) => route.fulfill({ json: broken }))

  await page.getByRole('button', { name: 'Verify all of it now' }).click()

  await expect(page.getByRole('alert').filter({ hasText: 'Broken at line 7' })).toContainText('Line 7 is missing.')
})

test('the system’s health says each state in a word', async ({ page }) => {
  await page.goto('/settings/health')

  await expect(
    page.getByRole('definition').filter({ hasText: /^(In order|Look at this|Wrong|Not known)$/ }),
  ).not.toHaveCount(0)
  await expect(page.getByText('No backup is known here')).toBeVisible()
})

test.describe('narrow and wide', () => {
  // axe is put into the page as a script, which our own policy would refuse.
  test.use({ viewport: PHONE, bypassCSP: true })

  for (const path of ['/settings/audit', '/settings/health'])
    test(`axe finds nothing on ${path}, and nothing sticks out sideways`, async ({ page }) => {
      await page.goto(path)
      for (const more of (await page.locator('summary').all()).slice(0, 6)) await more.click()

      await expectSoundAtWidths(page)
    })
})

test.describe('for a viewer', () => {
  test.use({ storageState: process.env.AFTERMERGE_STATE_VIEWER })

  for (const path of ['/settings/audit', '/settings/health'])
    test(`${path} is somebody else’s, and says so`, async ({ page }) => {
      await page.goto(path)

      await expect(page.getByRole('heading', { level: 1 })).toContainText('for administrators')
    })
})
