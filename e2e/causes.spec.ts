import { type APIRequestContext, expect, test, type Page } from './test'
import { expectSoundAtWidths, PHONE } from './axe'
import { newcomer } from './newcomer'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ bypassCSP: true })

type Made = { key: string; title: string; externalId: string; number: number }
const NOBODY = { cookies: [], origins: [] }

/** An incident of a service of its own, two hours after a change by AI went live there, whose file it names. */
async function incidentWithSuspects(request: APIRequestContext): Promise<Made> {
  const run = crypto.randomUUID().slice(0, 8)
  const headers = { authorization: `Bearer ${process.env.AFTERMERGE_TOKEN}` }
  const [service, source] = [`walk-${run}`, 'walk']
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
  const change = (name: string, hours: number, over: object) => ({
    source,
    externalId: `${run}-${name}`,
    repository: `walk/${service}`,
    sha: crypto.randomUUID(),
    mergedAt: at(hours + 1),
    deployedAt: at(hours),
    linesAdded: 120,
    linesRemoved: 8,
    filesChanged: 3,
    service,
    ...over,
  })
  const number = Number.parseInt(run.slice(0, 6), 16) + 1
  const items = [
    change('guilty', 5, {
      title: `Batch the writes ${run}`,
      number,
      origin: 'AI',
      paths: [`src/walk/batch-${run}.ts`],
    }),
    change('other', 3, { title: `Rename a field ${run}`, origin: 'HUMAN', paths: [`src/walk/field-${run}.ts`] }),
  ]
  await request.post('/api/v1/changes', { headers, data: { items } })
  const title = `Writes are lost ${run}`
  const incident = {
    source,
    externalId: run,
    title,
    summary: `at write (/app/src/walk/batch-${run}.ts:41:7)`,
    service,
    severity: 'SEV2',
    startedAt: at(2),
  }
  const answer = await request.post('/api/v1/incidents', { headers, data: { items: [incident] } })
  return { key: `INC-${(await answer.json()).results[0].number}`, title, externalId: run, number }
}

const before = (page: Page) => page.getByRole('region', { name: /fit/ })
const writtenBy = (page: Page) =>
  page.locator('dt', { hasText: 'Written by' }).locator('xpath=following-sibling::dd[1]')

test('the first suggestion is accepted by a key, its origin follows, and undo puts both back', async ({ page }) => {
  const { key, number, externalId } = await incidentWithSuspects(page.request)
  await page.goto(`/incidents/${key}`)
  await expect(page.getByRole('heading', { name: `2 changes fit, #${number} best.` })).toBeVisible()
  await expect(before(page).getByRole('list', { name: 'Why' }).first()).toContainText(
    `touches src/walk/batch-${externalId}.ts, named in the summary`,
  )
  await expect(writtenBy(page)).toContainText('Unknown')

  await page.keyboard.press('1')

  await expect(page.getByRole('heading', { name: 'One change is confirmed as its cause.' })).toBeVisible()
  await expect(writtenBy(page)).toContainText('AI')
  await expect(page.getByRole('status').filter({ hasText: `#${number} is confirmed as its cause.` })).toBeVisible()
  const stored = await (await page.request.get(`/api/v1/incidents/${key}`)).json()
  expect(stored).toMatchObject({ origin: 'AI', causes: [{ method: 'SUGGESTION', certainty: 'CONFIRMED' }] })

  await page.keyboard.press('1')
  await expect(page.getByRole('heading', { name: 'One change is confirmed as its cause.' })).toBeVisible()

  await page.keyboard.press('z')
  await expect(page.getByRole('heading', { name: 'No change is linked to it yet.' })).toBeVisible()
  await expect(writtenBy(page)).toContainText('Unknown')
  // On screen at once, on disk a moment later.
  await expect
    .poll(async () => (await page.request.get(`/api/v1/incidents/${key}`)).json())
    .toMatchObject({ origin: 'UNKNOWN', causes: [] })
})

test('“no code change” is one key away, stands against its sender, and is taken back', async ({ page }) => {
  const { key, externalId } = await incidentWithSuspects(page.request)
  await page.goto(`/incidents/${key}`)
  await expect(before(page)).toBeVisible()

  await page.keyboard.press('n')

  await expect(page.getByRole('heading', { name: 'No change of code did it.' })).toBeVisible()
  await expect(writtenBy(page)).toContainText('No code change')
  const headers = { authorization: `Bearer ${process.env.AFTERMERGE_TOKEN}` }
  const later = {
    source: 'walk',
    externalId,
    title: 'Told anew',
    startedAt: new Date().toISOString(),
    noCodeChange: false,
  }
  await page.request.post('/api/v1/incidents', { headers, data: { items: [later] } })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'No change of code did it.' })).toBeVisible()

  await page.getByRole('button', { name: /^Take back/ }).click()
  await expect(page.getByRole('heading', { name: 'No change is linked to it yet.' })).toBeVisible()
})

test('what is ruled out leaves the suggestions, and can be confirmed after all', async ({ page }) => {
  const { key, number } = await incidentWithSuspects(page.request)
  await page.goto(`/incidents/${key}`)

  await page.getByRole('button', { name: `Rule out #${number}` }).click()

  await expect(page.getByRole('heading', { name: 'What was suspected is ruled out.' })).toBeVisible()
  await expect(before(page).getByText(/Batch the writes/)).toBeHidden()
  await page.getByRole('button', { name: `Confirm #${number}` }).click()
  await expect(page.getByRole('heading', { name: 'One change is confirmed as its cause.' })).toBeVisible()
})

test('keys do nothing for whoever switched them off, and a viewer has neither keys nor buttons', async ({
  page,
  browser,
}) => {
  const { key } = await incidentWithSuspects(page.request)
  const theirs = await (await browser.newContext({ storageState: NOBODY })).newPage()
  await newcomer(page.request, theirs.request, { role: 'ENGINEER' })
  const origin = process.env.AFTERMERGE_URL ?? ''
  await theirs.request.patch('/api/v1/me', { headers: { origin }, data: { singleKeys: false } })
  const viewer = await (await browser.newContext({ storageState: process.env.AFTERMERGE_STATE_VIEWER })).newPage()

  for (const one of [theirs, viewer]) {
    await one.goto(`/incidents/${key}`)
    await expect(before(one)).toBeVisible()
    await one.keyboard.press('1')
    await one.keyboard.press('n')
    await one.reload()
    await expect(one.getByRole('heading', { name: 'No change is linked to it yet.' })).toBeVisible()
  }
  await expect(theirs.getByRole('button', { name: /^Confirm/ })).toHaveCount(2)
  await expect(viewer.getByRole('button', { name: /^(Confirm|No code change)/ })).toHaveCount(0)
})

test('how far back is looked and what depends on what are set in the settings', async ({ page }) => {
  await page.goto('/settings/causes')
  await page.getByLabel('Hours before an incident').fill('96')
  await page.getByRole('button', { name: 'Save hours' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  expect(await (await page.request.get('/api/v1/organisation')).json()).toMatchObject({ suspectHours: 96 })

  await page.getByRole('link', { name: 'Set what Consent depends on' }).click()
  await page.getByRole('checkbox', { name: 'Notifications' }).check()
  await page.getByRole('button', { name: 'Save what it depends on' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved for Consent.' })).toBeVisible()
  expect(await (await page.request.get('/api/v1/services/consent/dependencies')).json()).toEqual({
    dependsOn: ['notifications'],
  })
})

test('axe finds nothing on suggestions and their settings, narrow or wide, and nothing sticks out', async ({
  page,
}) => {
  await page.setViewportSize(PHONE)
  const { key } = await incidentWithSuspects(page.request)

  for (const path of [`/incidents/${key}`, '/settings/causes?service=consent']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectSoundAtWidths(page)
  }
})
