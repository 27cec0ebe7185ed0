import { type APIRequestContext, expect, test } from './test'
import { expectSoundAtWidths, PHONE } from './axe'
import { newcomer } from './newcomer'
import { said } from './said'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ bypassCSP: true })

const origin = () => ({ origin: process.env.AFTERMERGE_URL ?? '' })
const someName = (of: string) => `${of}-${crypto.randomUUID().slice(0, 8)}`

/** A change of a service that nobody owns, live since yesterday. */
async function unownedService(request: APIRequestContext): Promise<string> {
  const service = someName('lone')
  const headers = { authorization: `Bearer ${process.env.AFTERMERGE_TOKEN}` }
  const at = new Date(Date.now() - 86_400_000).toISOString()
  const change = { source: 'teams', externalId: service, repository: `teams/${service}`, sha: crypto.randomUUID() }
  const items = [{ ...change, title: 'Say hello', mergedAt: at, deployedAt: at, service }]
  await request.post('/api/v1/changes', { headers, data: { items } })
  return service
}

async function aTeam(request: APIRequestContext, name = 'Harbour'): Promise<string> {
  const slug = someName('harbour')
  await request.put(`/api/v1/teams/${slug}`, { headers: origin(), data: { name } })
  return slug
}

test('a service that nobody owns is first on the page, and has a team after three clicks', async ({ page }) => {
  const service = await unownedService(page.request)
  const name = someName('Harbour')
  const team = await aTeam(page.request, name)
  await page.goto('/teams')
  const row = page.getByRole('table', { name: 'Services without a team' }).getByRole('row').filter({ hasText: service })
  await expect(row).toContainText('1')

  await row.getByRole('button', { name: /^Team of/ }).click()
  await page.getByRole('option', { name }).click()

  await said(page, `${service} belongs to ${name}`)
  await expect(row).toBeHidden()
  const change = await page.request.get(`/api/v1/changes?team=${team}`)
  expect((await change.json()).items).toMatchObject([{ title: 'Say hello', team, service }])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
})

test('a roster takes effect from a Monday on and on no other day, and is taken back', async ({ page }) => {
  const team = await aTeam(page.request)
  await page.goto(`/teams/${team}/set-up`)
  const rosters = page.getByRole('region', { name: 'Rosters' })
  await rosters.getByRole('button', { name: 'Add a roster' }).click()
  await rosters.getByLabel('From Monday').fill('2026-03-03')
  await rosters.getByLabel('Hours a week').fill('200')
  await rosters.getByLabel('SREs').fill('5')
  await rosters.getByRole('button', { name: 'Save' }).click()
  await expect(rosters.getByText('From Monday is not a Monday.')).toBeVisible()

  await rosters.getByLabel('From Monday').fill('2026-03-02')
  await rosters.getByRole('button', { name: 'Save' }).click()

  const entry = rosters.getByRole('listitem').filter({ hasText: 'from 2 Mar 2026' })
  await expect(entry).toContainText('200 h a week, 5 SREs')
  await rosters.getByRole('button', { name: 'Take back the roster from 2 Mar 2026' }).click()
  await expect(entry).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(entry).toBeVisible()
})

test('a path is tried against all rules, and says whose it is', async ({ page }) => {
  await page.goto('/teams/payments/set-up')
  const names = page.getByRole('region', { name: 'Paths that lead to its services' })
  await names.getByLabel('Repository').fill('nobody/knows')
  await names.getByLabel('File').fill('a.ts')

  await expect(names.getByRole('status')).toContainText('No rule fits')
})

test('an engineer reads teams and changes nothing; names are the team’s own', async ({ page, browser }) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  const theirs = await context.newPage()
  await newcomer(page.request, theirs.request, { role: 'ENGINEER' })

  await theirs.goto('/teams/payments/set-up')

  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(theirs.getByText(/Who they are is for .* and administrators/)).toBeVisible()
  await expect(theirs.getByRole('button', { name: /^(Rename|Set it up|Add a roster|Take back)/ })).toHaveCount(0)
})

test('axe finds nothing on the set-up of teams, narrow or wide, and nothing sticks out', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await unownedService(page.request)
  const empty = await aTeam(page.request)

  for (const path of ['/teams/payments/set-up', `/teams/${empty}/set-up`]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const opener = page.getByRole('button', { name: 'Add a roster' })
    if (await opener.isVisible()) await opener.click()
    await expectSoundAtWidths(page)
  }
})
