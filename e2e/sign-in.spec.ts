import { expect, type Page, test } from './test'
import { ownSite } from './own-site'

const NOBODY = { cookies: [], origins: [] }
const [ADMINISTRATOR] = JSON.parse(process.env.AFTERMERGE_SIGN_INS ?? '[{}]') as { email: string; password: string }[]
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test.use({ storageState: NOBODY })

test('from a first visit to a colleague with the right role in under two minutes', async ({ page, browser }) => {
  const site = await ownSite()
  try {
    const begun = Date.now()
    await page.goto(site.url)
    await expect(page).toHaveURL(`${site.url}/set-up`)
    await field(page, 'Name').fill('Ana Admin')
    await field(page, 'E-mail').fill('ana@example.com')
    await field(page, 'Password').fill('nimble otter 62 quays')
    await press(page, 'Create administrator')
    // The lists of leaked passwords are read when they are first needed.
    await expect(page).toHaveURL(`${site.url}/`, { timeout: 30_000 })

    await page.getByRole('button', { name: 'Account of Ana Admin' }).click()
    await page.getByRole('menuitem', { name: 'Settings' }).click()
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Members' }).click()
    await field(page, 'E-mail').fill('mei@example.com')
    await field(page, 'Role').selectOption('SRE lead')
    await press(page, 'Make the invitation')
    const link = await field(page, 'Link for mei@example.com').inputValue()

    const mei = await (await browser.newContext({ storageState: NOBODY })).newPage()
    await mei.goto(link)
    await expect(mei.getByRole('main')).toContainText('Ana Admin invites you as SRE lead')
    await field(mei, 'Name').fill('Mei Newcomer')
    await field(mei, 'Password').fill('spruce folio hairline 7')
    await press(mei, 'Join')
    await expect(mei).toHaveURL(`${site.url}/`, { timeout: 30_000 })
    await mei.getByRole('button', { name: 'Account of Mei Newcomer' }).click()
    await expect(mei.getByText('SRE lead')).toBeVisible()
    const seconds = (Date.now() - begun) / 1000
    console.log(`From the first visit to a signed-in colleague: ${seconds.toFixed(1)} s`)
    expect(seconds).toBeLessThan(120)

    await page.reload()
    await expect(page.getByRole('row', { name: /Mei Newcomer/ })).toContainText('SRE lead')
    const again = await (await browser.newContext({ storageState: NOBODY })).newPage()
    await again.goto(link)
    await expect(again.getByRole('main')).toContainText('This invitation was used already.')
    await page.goto(`${site.url}/set-up`)
    await expect(page).not.toHaveURL(/set-up/)
  } finally {
    await site.close()
  }
})

test('what is missing or wrong is said at its field, which has the focus; nothing typed is lost', async ({ page }) => {
  await page.goto('/sign-in')
  await field(page, 'E-mail').fill('somebody@example.com')
  await press(page, 'Sign in')

  await expect(page.getByText('Password is missing.')).toBeVisible()
  await expect(field(page, 'Password')).toBeFocused()
  await field(page, 'Password').fill('not the right one')
  await page.keyboard.press('Enter')

  await expect(
    page.getByRole('alert').filter({ hasText: 'The e-mail address or the password is wrong.' }),
  ).toBeVisible()
  await expect(field(page, 'Password')).toBeFocused()
  await expect(field(page, 'E-mail')).toHaveValue('somebody@example.com')
  await page.getByRole('button', { name: 'Show what is typed as password' }).click()
  await expect(field(page, 'Password')).toHaveAttribute('type', 'text')
  expect(page.url()).not.toContain('not')
})

test('a password may be pasted, and managers know which field is which', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/sign-in')
  await page.evaluate(() => navigator.clipboard.writeText('pasted words'))

  await field(page, 'Password').focus()
  await page.keyboard.press('ControlOrMeta+V')

  await expect(field(page, 'Password')).toHaveValue('pasted words')
  await expect(field(page, 'Password')).toHaveAttribute('autocomplete', 'current-password')
  await expect(field(page, 'E-mail')).toHaveAttribute('autocomplete', 'username')
})

test('whoever asked for a page gets it after signing in, and none of another site', async ({ page }) => {
  await page.goto('/incidents?severity=all')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await signIn(page)
  await expect(page).toHaveURL(/\/incidents\?severity=all/)

  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.goto('/sign-in?next=//evil.example/incidents')
  await signIn(page)
  await expect(page).toHaveURL(new RegExp(`^${process.env.AFTERMERGE_URL}/$`))
})

async function signIn(page: Page) {
  await field(page, 'E-mail').fill(ADMINISTRATOR!.email)
  await field(page, 'Password').fill(ADMINISTRATOR!.password)
  await press(page, 'Sign in')
}

test('a link that is cut off says so', async ({ page }) => {
  await page.goto('/join#am_inv_cut')
  await expect(page.getByRole('alert').first()).toContainText('This link is no invitation.')

  await page.goto('/join')
  await page.reload()
  await expect(page.getByRole('alert').first()).toContainText('The link is cut off')
})
