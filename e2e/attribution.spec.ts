import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type APIRequestContext, expect, type Page, test } from './test'
import { aChange, anIncident } from '../prisma/factories'
import { inRoot } from '../scripts/launch/root.mjs'
import { TestRepository } from '../scripts/cli/scan/test-repository'
import { newcomer } from './newcomer'
import { ownSite } from './own-site'
import { setUp } from './set-up'

const DAY_MS = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString()

let site: Awaited<ReturnType<typeof ownSite>>
let id = ''

test.describe.configure({ mode: 'serial' })
test.use({ storageState: { cookies: [], origins: [] } })

let state: Awaited<ReturnType<APIRequestContext['storageState']>>

/** Forty changes each of AI and of humans, two failed of each, and a scanned one that failed and that nobody knows the writer of. */
test.beforeAll(async ({ playwright }) => {
  test.setTimeout(120_000)
  site = await ownSite()
  const request = await playwright.request.newContext({ baseURL: site.url, extraHTTPHeaders: { origin: site.url } })
  await setUp(request, site.url)

  const live = { mergedAt: daysAgo(60), deployedAt: daysAgo(60), service: 'checkout', team: 'payments' }
  const known = (['AI', 'HUMAN'] as const).flatMap((origin) =>
    Array.from({ length: 40 }, () => aChange({ ...live, origin })),
  )
  const sha = await scanOne(request, 'Nobody says who wrote this')
  const failed = [known[0]!, known[1]!, known[40]!, known[41]!].map(({ source, externalId }) => ({
    source,
    externalId,
  }))
  const incidents = [...failed, { repository: REPOSITORY, sha }].map((change) =>
    anIncident({ startedAt: daysAgo(59), causes: [{ change, certainty: 'CONFIRMED' }] }),
  )
  expect((await request.post('/api/v1/changes', { data: { items: known } })).status()).toBe(207)
  const scanned = await request.get('/api/v1/changes', { params: { repository: REPOSITORY } })
  id = ((await scanned.json()) as { items: { id: string }[] }).items[0]!.id
  expect((await request.post('/api/v1/incidents', { data: { items: incidents } })).status()).toBe(207)
  state = await request.storageState()
  await request.dispose()
})

test.afterAll(() => site.close())

const REPOSITORY = 'shop/scanned'

/** Makes a repository with this one commit and scans it as anybody would, from the command line. Answers the sha. */
async function scanOne(request: APIRequestContext, message: string): Promise<string> {
  const scopes = ['ingest:changes', 'ingest:incidents']
  const made = await request.post('/api/v1/tokens', { data: { name: 'scanner', scopes, source: null, days: 1 } })
  const { secret } = (await made.json()) as { secret: string }
  const repository = new TestRepository(Date.now() - 60 * DAY_MS)
  try {
    const sha = repository.commit(message, { files: { 'cart.ts': 'export const cart = []\n' } })
    const args = ['--repository', REPOSITORY, '--service', 'checkout', '--team', 'payments']
    const env = { ...process.env, AFTERMERGE_URL: site.url, AFTERMERGE_TOKEN: secret }
    const command = [inRoot('scripts/run.mjs'), 'cli/main.ts', 'scan', repository.folder, ...args]
    const { stdout } = await promisify(execFile)(process.execPath, command, { env })
    expect(stdout).toContain('Sent: 1 created')
    return sha
  } finally {
    repository.remove()
  }
}

async function signedIn(page: Page): Promise<void> {
  await page.context().addCookies(state.cookies)
}

type Answer = {
  origins: Record<string, { failed: number; mature: number }>
  ratio: { value: number }
  bounds: Record<'unknownAsHuman' | 'unknownAsAi', { value: number }>
}

/** What the Overview answers, and what it shows of AI-written changes. */
async function overview(page: Page) {
  await page.goto(site.url)
  const line = page.locator('dl > div').filter({ has: page.locator('dt', { hasText: /^AI$/ }) })
  await expect(line.first()).toBeVisible()
  const shown = (await line.first().locator('dd').innerText()).replaceAll(/\s+/g, ' ')
  const search = new URLSearchParams({ from: daysAgo(100).slice(0, 10), to: daysAgo(0).slice(0, 10) })
  const answer = (await (
    await page.request.get(`${site.url}/api/v1/analytics/failure-rate?${search}`)
  ).json()) as Answer
  return { shown, ratio: answer.ratio.value, bounds: answer.bounds, ai: answer.origins.AI }
}

test('a correction moves the figures of the Overview and its bounds, and taken back they are as before', async ({
  page,
}) => {
  await signedIn(page)
  const before = await overview(page)
  expect(before.shown).toMatch(/2 of 40/)
  expect(before.bounds.unknownAsAi.value).toBeGreaterThan(before.ratio)

  await page.goto(`${site.url}/changes/${id}`)
  await page.getByRole('button', { name: 'Correct who wrote it' }).click()
  await page.getByLabel('Written by').selectOption('AI')
  await page.getByLabel('How that is known').fill('Asked whoever merged it')
  await page.getByRole('dialog').getByRole('button', { name: 'Correct', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'AI-written, as somebody here said.' })).toBeVisible()
  await expect(page.getByText('Asked whoever merged it').first()).toBeVisible()

  const during = await overview(page)
  expect(during.shown).toMatch(/3 of 41/)
  expect(during.ratio).toBeGreaterThan(before.ratio)
  // Nothing is unknown any more, so the bounds lie where the ratio lies.
  expect(during.bounds.unknownAsHuman.value).toBeCloseTo(during.ratio, 6)
  expect(during.bounds.unknownAsAi.value).toBeCloseTo(during.ratio, 6)

  await page.goto(`${site.url}/changes/${id}`)
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByText('Taken back. What held before holds again.')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Nobody knows who wrote it/ })).toBeVisible()
  expect(await overview(page)).toEqual(before)
})

test('the list of changes is narrowed to a repository that is found by a part of its name, and widened again', async ({
  page,
}) => {
  await signedIn(page)
  await page.goto(`${site.url}/changes`)
  await page.getByRole('button', { name: 'Repository: any repository' }).click()
  await page.getByRole('searchbox', { name: 'Part of the name' }).fill('no such name')
  await expect(page.getByRole('status').filter({ hasText: 'No repository we know is called so.' })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Part of the name' }).fill('SCAN')
  await page.getByRole('list', { name: 'Repositories' }).getByRole('button', { name: REPOSITORY }).click()

  await expect(page).toHaveURL(/[?&]repository=shop\/scanned(&|$)/)
  const changes = page.getByRole('main').locator('a[href^="/changes/01"]')
  await expect(changes).toHaveCount(1)
  await expect(changes).toHaveAttribute('href', `/changes/${id}`)
  await page.reload()
  await page.getByRole('button', { name: `Repository: ${REPOSITORY}` }).click()
  await page.getByRole('list', { name: 'Repositories' }).getByRole('button', { name: 'any repository' }).click()

  await expect(page).not.toHaveURL(/repository=/)
  await expect(page.getByRole('button', { name: 'Repository: any repository' })).toBeVisible()
})

test('changes that are picked are corrected together after a look at what would change, and taken back together', async ({
  page,
}) => {
  await signedIn(page)
  await page.goto(`${site.url}/changes?origin=HUMAN`)
  const picks = page.getByRole('checkbox', { name: /^Pick / })
  await picks.nth(0).check()
  await picks.nth(1).check()

  await page.getByRole('button', { name: 'Correct them…' }).click()
  await page.getByLabel('Written by').selectOption('MIXED')
  await page.getByLabel('How that is known').fill('Both of us')
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await expect(page.getByText('2 changes would be of another origin.')).toBeVisible()
  await page.getByRole('button', { name: 'Correct 2 changes' }).click()

  await expect(page.getByText(/^Corrected 2 changes/)).toBeVisible()
  await expect.poll(() => mixed(page)).toBe(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Taken back. What held before holds again.')).toBeVisible()
  expect(await mixed(page)).toBe(0)
})

async function mixed(page: Page): Promise<number> {
  const list = await page.request.get(`${site.url}/api/v1/changes?origin=MIXED`)
  return ((await list.json()) as { items: unknown[] }).items.length
}

test('a rule makes the unmarked human, and a weight of nothing lets go of what declares', async ({ page }) => {
  await signedIn(page)
  await page.goto(`${site.url}/settings/attribution`)
  await page.getByRole('button', { name: 'Add a rule…' }).click()
  await page.getByLabel('Repository', { exact: true }).selectOption({ label: 'Every repository' })
  await page.getByLabel('Merged since').fill(daysAgo(90).slice(0, 10))
  await page.getByLabel('How that is known').fill('CI refuses what is not marked')
  await page.getByRole('button', { name: 'Show what would change' }).last().click()
  await expect(page.getByText('1 change would be of another origin.')).toBeVisible()
  await page.getByRole('button', { name: 'Make the rule' }).click()
  await expect(page.getByText(/^The rule holds/)).toBeVisible()

  await page.getByLabel('Weight of declared').fill('0')
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await expect(page.getByText('40 changes would be of another origin.')).toBeVisible()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(
    page.getByText(/Decided again for other weights: of 81 changes the origin of 40 became another/),
  ).toBeVisible()
})

for (const role of ['VIEWER', 'ENGINEER'])
  test(`somebody who is ${role.toLowerCase()} reads all of it and corrects nothing`, async ({
    browser,
    playwright,
  }) => {
    const headers = { extraHTTPHeaders: { origin: site.url } }
    const administrator = await playwright.request.newContext({ baseURL: site.url, storageState: state, ...headers })
    const context = await browser.newContext({ baseURL: site.url, storageState: { cookies: [], origins: [] } })
    await newcomer(administrator, context.request, { role }, site.url)
    const page = await context.newPage()

    for (const path of [`/changes/${id}`, '/changes', '/settings/attribution']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('button', { name: /correct|rule|would change/i })).toHaveCount(0)
      await expect(page.getByRole('checkbox')).toHaveCount(0)
    }
    const data = { origin: 'AI', reason: 'no' }
    const refused = await page.request.post(`/api/v1/changes/${id}/origin`, {
      headers: { origin: site.url, 'if-match': '"1"' },
      data,
    })
    expect(refused.status()).toBe(403)
    await administrator.dispose()
  })
