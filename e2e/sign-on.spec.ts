import { type APIRequestContext, expect, type Page, test } from './test'
import { startProvider } from '../scripts/trial/provider.mjs'
import { expectSoundAtWidths } from './axe'

test.use({ storageState: process.env.AFTERMERGE_STATE_ADMINISTRATOR })

const HERE = process.env.AFTERMERGE_URL ?? ''
const nia = { name: 'Nia Newcomer', email: 'nia.newcomer@example.com', email_verified: true, groups: ['sre-leads'] }

type Provider = Awaited<ReturnType<typeof startProvider>>
let company: Provider

test.beforeAll(async () => {
  company = await startProvider({ users: { nia }, redirectUris: [`${HERE}/api/auth/callback/sign-on`] })
})
test.afterAll(() => company.stop())
test.afterEach(async ({ request }) => switchOff(request))

/** Other journeys use the same sign-in page. */
async function switchOff(request: APIRequestContext): Promise<void> {
  const stored = await request.get('/api/v1/sign-on')
  const { settings } = (await stored.json()) as { settings: Record<string, unknown> | null }
  if (!settings) return
  const { hasSecret: _, ...wish } = settings
  const headers = { origin: HERE, 'if-match': stored.headers().etag! }
  await request.put('/api/v1/sign-on', { headers, data: { ...wish, isOn: false } })
}

async function describeProvider(page: Page, claim: string): Promise<void> {
  await page.goto('/settings/sign-on')
  await page.getByLabel('Name').fill('Example')
  await page.getByLabel('Issuer').fill(company.issuer)
  await page.getByLabel('Client ID').fill(company.clientId)
  await page.getByLabel('Client secret').fill(company.clientSecret)
  await page.getByLabel('Claim with the groups').fill(claim)
  await page.getByLabel('Group 1', { exact: true }).fill('sre-leads')
  await page.getByLabel('Role of group 1').selectOption('SRE lead')
}

async function testAs(page: Page, login: string): Promise<void> {
  await page.getByRole('button', { name: 'Test sign-in' }).click()
  await page.getByRole('button', { name: login }).click()
  await expect(page).toHaveURL(/\/settings\/sign-on\?test=/)
}

const check = (page: Page, name: RegExp) => page.getByRole('listitem').filter({ hasText: name })

test('an administrator tests until all holds, switches it on, and a newcomer signs in with the right role', async ({
  page,
  browser,
}) => {
  await describeProvider(page, 'roles')
  await testAs(page, 'nia')

  await expect(page.getByRole('heading', { name: /The test failed: Groups/ })).toBeVisible()
  await expect(check(page, /^Fails: Groups/)).toContainText('The claim “roles” is missing.')
  await expect(check(page, /^Fails: Groups/)).toContainText(/Received.*groups/)
  await page.getByLabel('Claim with the groups').fill('groups')
  // The provider knows them by now, and sends them straight back.
  await page.getByRole('button', { name: 'Test sign-in' }).click()
  await expect(page.getByRole('heading', { name: 'The test signed in' })).toBeVisible()
  await expect(check(page, /What would happen/)).toContainText('Would sign in Nia Newcomer as SRE lead')
  await page.getByLabel('On', { exact: true }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()

  const theirs = await (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage()
  await theirs.goto('/incidents?status=OPEN')
  await theirs.getByRole('button', { name: 'Sign in with Example' }).click()
  await theirs.getByRole('button', { name: 'nia' }).click()
  await expect(theirs).toHaveURL(`${HERE}/incidents?status=OPEN`)
  const me = await theirs.request.get('/api/v1/me')
  expect(await me.json()).toMatchObject({ name: 'Nia Newcomer', role: 'LEAD' })
  await theirs.context().close()
})

test('whoever is not let in reads why, and the password still works', async ({ page, browser }) => {
  company.users.una = { ...nia, email: 'una@example.com', email_verified: false }
  await describeProvider(page, 'groups')
  await page.getByLabel('On', { exact: true }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()

  const theirs = await (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage()
  await theirs.goto('/sign-in')
  await theirs.getByRole('button', { name: 'Sign in with Example' }).click()
  await theirs.getByRole('button', { name: 'una' }).click()

  await expect(theirs.getByRole('alert').filter({ hasText: 'not verified' })).toBeVisible()
  await expect(theirs.getByLabel('Password', { exact: true })).toBeEditable()
  await theirs.context().close()
})

test('of two who save, the second is told what the first one changed, and loses nothing that was typed', async ({
  page,
  context,
}) => {
  await describeProvider(page, 'groups')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  const other = await context.newPage()
  await other.goto('/settings/sign-on')

  await page.getByLabel('Claim with the groups').fill('roles')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await other.getByLabel('Name').fill('Typed meanwhile')
  await other.getByRole('button', { name: 'Save' }).click()

  const note = other.getByRole('alert').filter({ hasText: 'changed the claim with the groups' })
  await expect(note).toBeVisible()
  await expect(other.getByLabel('Name')).toHaveValue('Typed meanwhile')
  await other.getByRole('button', { name: 'Show theirs instead' }).click()
  await expect(other.getByLabel('Claim with the groups')).toHaveValue('roles')
  await expect(note).toBeHidden()
  await other.getByLabel('Name').fill('Example again')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()

  await page.getByLabel('Issuer').fill(`${company.issuer}/`)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'changed the name' })).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Issuer')).toHaveValue(`${company.issuer}/`)
})

test('the page with its result breaks no rule that a machine can find', async ({ page }) => {
  await describeProvider(page, 'roles')
  await testAs(page, 'nia')
  await expect(page.getByRole('heading', { name: /The test failed/ })).toBeVisible()

  await expectSoundAtWidths(page)
})
