import { type APIRequestContext, expect, test } from './test'
import { newcomer } from './newcomer'

const NOBODY = { cookies: [], origins: [] }
const as = (role: string) => ({ storageState: process.env[`AFTERMERGE_STATE_${role}`] })
const settings = ['Members', 'Tokens', 'Single sign-on', 'Audit', 'Health']

/** A write as a page of ours makes it. */
const write = (request: APIRequestContext, method: 'put' | 'post', path: string, data: object) =>
  request[method](`/api/v1${path}`, { headers: { origin: process.env.AFTERMERGE_URL ?? '' }, data })
const incident = () => ({
  items: [
    { source: 'journey', externalId: crypto.randomUUID(), title: 'Tried by hand', startedAt: '2026-03-05T14:05:00Z' },
  ],
})
const ROSTER = { effectiveFrom: '2026-01-05', hoursPerWeek: 200, sres: 5 }

test.describe('an administrator', () => {
  test.use(as('ADMINISTRATOR'))

  test('gives another role, takes it back, and keeps somebody out at once', async ({ page, browser }) => {
    const theirs = await (await browser.newContext({ storageState: NOBODY })).newPage()
    const nia = await newcomer(page.request, theirs.request, { role: 'VIEWER' })
    await theirs.goto('/hours')
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Hours')

    await page.goto('/settings/members')
    const row = page.getByRole('row', { name: new RegExp(nia.name) })
    await row.getByRole('combobox', { name: `Role of ${nia.name}` }).click()
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /^SRE lead/ })
      .click()
    await expect(page.getByRole('status').filter({ hasText: `${nia.name} is now SRE lead` })).toBeVisible()
    await expect(row).toContainText('SRE lead')
    await theirs.goto('/hours')
    await expect(theirs).toHaveURL(/\/sign-in/)

    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(row).toContainText('Viewer')

    await theirs.getByLabel('E-mail').fill(nia.email)
    await theirs.getByLabel('Password', { exact: true }).fill(nia.password)
    await theirs.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(theirs).toHaveURL(/\/hours/)
    await row.getByRole('button', { name: `Disable ${nia.name}` }).click()
    await expect(row).toContainText('disabled')
    expect((await theirs.request.get('/api/v1/me')).status()).toBe(401)
  })

  test('invites, and takes the invitation back', async ({ page, browser }) => {
    const email = `${crypto.randomUUID()}@example.com`
    await page.goto('/settings/members')
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Make the invitation' }).click()
    const link = await page.getByLabel(`Link for ${email}`).inputValue()

    await page.getByRole('button', { name: `Take back the invitation of ${email}` }).click()
    await expect(page.getByRole('status').filter({ hasText: 'is taken back' })).toBeVisible()

    const theirs = await (await browser.newContext({ storageState: NOBODY })).newPage()
    await theirs.goto(link)
    await expect(theirs.getByRole('alert').first()).toContainText('This invitation was taken back')
  })
})

test.describe('a lead', () => {
  test.use(as('LEAD'))

  test('keeps the roster of their own team and of no other, and manages nobody', async ({ page }) => {
    await page.goto('/settings/members')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Members are for administrators.')
    const pages = page.getByRole('navigation', { name: 'Settings' })
    await expect(pages.getByRole('link', { name: 'Shared reports' })).toBeVisible()
    for (const name of settings) await expect(pages.getByRole('link', { name })).toBeHidden()

    const { teams } = (await (await page.request.get('/api/v1/me')).json()) as { teams: { slug: string }[] }
    const { teams: all } = (await (await page.request.get('/api/v1/sources')).json()) as { teams: { slug: string }[] }
    const other = all.find(({ slug }) => !teams.some((team) => team.slug === slug))!

    expect((await write(page.request, 'put', `/teams/${teams[0]!.slug}/roster`, ROSTER)).status()).toBe(200)
    const refused = await write(page.request, 'put', `/teams/${other.slug}/roster`, ROSTER)
    expect(refused.status()).toBe(403)
    expect((await refused.json()).detail).toContain('Your role is SRE lead')
    expect((await page.request.get('/api/v1/members')).status()).toBe(403)
  })
})

test.describe('an engineer', () => {
  test.use(as('ENGINEER'))

  test('records an incident, and sees no settings but their own', async ({ page }) => {
    await page.goto('/settings')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile')
    const pages = page.getByRole('navigation', { name: 'Settings' })
    for (const name of [...settings, 'Shared reports']) await expect(pages.getByRole('link', { name })).toBeHidden()

    const answer = await page.evaluate(async (body) => {
      const headers = { 'Content-Type': 'application/json' }
      const sent = await fetch('/api/v1/incidents', { method: 'POST', headers, body: JSON.stringify(body) })
      return { status: sent.status, body: await sent.json() }
    }, incident())
    expect(answer).toMatchObject({ status: 207, body: { results: [{ outcome: 'created' }] } })
    await page.goto('/incidents?severity=all&from=2026-03-02&to=2026-03-09')
    await expect(page.getByRole('link', { name: 'Tried by hand' }).first()).toBeVisible()
    expect((await write(page.request, 'put', '/teams/payments/roster', ROSTER)).status()).toBe(403)
  })
})

test.describe('a viewer', () => {
  test.use(as('VIEWER'))

  test('reads everything, is offered nothing to write, and is refused when they try', async ({ page }) => {
    for (const [path, title] of [
      ['/incidents', 'Incidents'],
      ['/changes', 'Changes & attribution'],
      ['/hours', 'Hours'],
    ] as const) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    }
    await page.goto('/')
    await expect(page.getByRole('button', { name: /^share/i })).toBeHidden()

    for (const [path, body] of [
      ['/incidents', incident()],
      ['/tokens', { name: 'mine', scopes: ['read'] }],
      ['/invitations', { email: 'friend@example.com', role: 'ADMINISTRATOR' }],
    ] as const)
      expect((await write(page.request, 'post', path, body)).status()).toBe(403)
  })
})
