import { type Browser, expect, type Page, test } from './test'
import { expectSoundAtWidths, PHONE } from './axe'
import { newcomer } from './newcomer'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ storageState: process.env.AFTERMERGE_STATE_ADMINISTRATOR, bypassCSP: true })

const NOBODY = { cookies: [], origins: [] }
const nobody = async (browser: Browser) => (await browser.newContext({ storageState: NOBODY })).newPage()

async function theirOwn(page: Page, browser: Browser) {
  const theirs = await nobody(browser)
  return { theirs, nia: await newcomer(page.request, theirs.request, { role: 'VIEWER' }) }
}

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/$/)
}

test('times follow the zone somebody chose; the days asked for stay, and the page says so', async ({
  page,
  browser,
}) => {
  const { theirs } = await theirOwn(page, browser)
  await theirs.goto('/changes')
  await expect(theirs.getByRole('columnheader', { name: 'Merged, UTC' })).toBeVisible()
  const before = await theirs.locator('td time').first().innerText()

  await theirs.goto('/settings/profile')
  await theirs.getByLabel('Time zone').selectOption('Asia/Tokyo')
  await theirs.getByRole('button', { name: 'Save profile' }).click()
  await expect(theirs.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()

  await theirs.goto('/changes')
  await expect(theirs.getByRole('columnheader', { name: 'Merged, Asia/Tokyo' })).toBeVisible()
  expect(await theirs.locator('td time').first().innerText()).not.toBe(before)
  await expect(theirs.getByText(/days asked for above are days in UTC/)).toBeVisible()
})

test('a zone is chosen by the name it has today, and stays chosen', async ({ page, browser }) => {
  const { theirs } = await theirOwn(page, browser)
  const headers = { origin: process.env.AFTERMERGE_URL ?? '' }
  await theirs.request.patch('/api/v1/me', { headers, data: { timeZone: 'Asia/Calcutta' } })

  await theirs.goto('/settings/profile')
  await expect(theirs.getByLabel('Time zone')).toHaveValue('Asia/Kolkata')
  await expect(theirs.getByLabel('Time zone').locator('option', { hasText: 'Asia/Calcutta' })).toHaveCount(0)
  await theirs.getByRole('button', { name: 'Save profile' }).click()
  await expect(theirs.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()

  await theirs.goto('/changes')
  await expect(theirs.getByRole('columnheader', { name: 'Merged, Asia/Kolkata' })).toBeVisible()
})

test('a browser that somebody signs in with for the first time begins with their theme', async ({ page, browser }) => {
  const { theirs, nia } = await theirOwn(page, browser)
  await theirs.goto('/settings/profile')
  await theirs.getByLabel('Theme', { exact: true }).selectOption('Dark')
  await theirs.getByRole('button', { name: 'Save profile' }).click()
  await expect(theirs.locator('html')).toHaveAttribute('data-theme', 'dark')

  const fresh = await nobody(browser)
  await signIn(fresh, nia)

  await expect(fresh.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('G and a letter goes to a page, not in a field, and not once it is switched off', async ({ page, browser }) => {
  const { theirs } = await theirOwn(page, browser)
  await theirs.goto('/settings/profile')
  await theirs.getByLabel('Name', { exact: true }).press('g')
  await theirs.getByLabel('Name', { exact: true }).press('i')
  await expect(theirs).toHaveURL(/\/settings\/profile/)
  await theirs.getByRole('heading', { level: 1 }).click()
  await theirs.keyboard.press('g')
  await theirs.keyboard.press('i')
  await expect(theirs).toHaveURL(/\/incidents/)

  await theirs.goto('/settings/profile')
  await theirs.getByLabel('Single letters are shortcuts').uncheck()
  await theirs.getByRole('button', { name: 'Save profile' }).click()
  await expect(theirs.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await theirs.goto('/changes')
  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible()
  await theirs.keyboard.press('g')
  await theirs.keyboard.press('i')
  await theirs.getByRole('link', { name: 'Hours' }).first().click()
  await expect(theirs).toHaveURL(/\/hours/)
})

test('somebody sees where they are signed in and ends it; another password ends all but this', async ({
  page,
  browser,
}) => {
  const { theirs, nia } = await theirOwn(page, browser)
  const [elsewhere, third] = [await nobody(browser), await nobody(browser)]
  await signIn(elsewhere, nia)
  await signIn(third, nia)

  await theirs.goto('/settings/sessions')
  await expect(theirs.getByRole('row', { name: /this one/ })).toHaveCount(1)
  await theirs
    .getByRole('button', { name: /^Sign out Chrome/ })
    .first()
    .click()
  await expect(theirs.getByRole('status').filter({ hasText: 'is signed out' })).toBeVisible()
  await expect(theirs.getByRole('button', { name: /^Sign out Chrome/ })).toHaveCount(1)

  await theirs.getByLabel('Current password', { exact: true }).fill('not the right one')
  await theirs.getByLabel('New password', { exact: true }).fill('spruce folio hairline 7')
  await theirs.getByRole('button', { name: 'Change password' }).click()
  await expect(theirs.getByText('Current password is wrong.')).toBeVisible()
  await expect(theirs.getByLabel('Current password', { exact: true })).toBeFocused()
  await theirs.getByLabel('Current password', { exact: true }).fill(nia.password)
  await theirs.getByRole('button', { name: 'Change password' }).click()
  await expect(theirs.getByRole('status').filter({ hasText: 'Your password is changed.' })).toBeVisible()

  for (const other of [elsewhere, third]) expect((await other.request.get('/api/v1/me')).status()).toBe(401)
  await theirs.reload()
  await expect(theirs.getByRole('row', { name: /this one/ })).toBeVisible()

  await theirs.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(theirs).toHaveURL(/\/sign-in/)
})

test('axe finds nothing on the settings and the way in, narrow or wide, and nothing sticks out', async ({
  page: member,
  browser,
}) => {
  const alone = { storageState: NOBODY, viewport: PHONE, bypassCSP: true }
  const visitor = await (await browser.newContext(alone)).newPage()
  await member.setViewportSize(PHONE)
  const screens = ['profile', 'sessions', 'members', 'tokens'].map((name) => [member, `/settings/${name}`] as const)

  for (const [theirs, path] of [...screens, [visitor, '/sign-in'], [visitor, '/join#cut']] as const) {
    await theirs.goto(path)
    await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible()
    await expectSoundAtWidths(theirs)
  }
})
