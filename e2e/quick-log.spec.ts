import { type Browser, expect, type Page, test } from './test'
import { awake } from './awake'
import { expectSound, expectSoundAtWidths, FULL, PHONE } from './axe'
import { newcomer } from './newcomer'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ storageState: process.env.AFTERMERGE_STATE_ADMINISTRATOR, bypassCSP: true })

const NOBODY = { cookies: [], origins: [] }

/** An engineer of their own, so that drafts and switches are nobody else's. */
async function anEngineer(page: Page, browser: Browser): Promise<Page> {
  const theirs = await (await browser.newContext({ storageState: NOBODY, bypassCSP: true })).newPage()
  await newcomer(page.request, theirs.request, { role: 'ENGINEER', team: 'payments' })
  return theirs
}

const field = (page: Page) => page.getByLabel(/^(What happened|How long)/)
const toast = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })

/** Pressed once: what hears keys comes after the page, and no key is lost until then. */
async function openBy(page: Page, key: string) {
  await awake(page)
  await page.keyboard.press(key)
  await expect(field(page)).toBeFocused()
}

const unique = () => crypto.randomUUID().slice(0, 8)

test('what is typed before the line is there stands in it, and no key of the page below hears it', async ({
  page,
  browser,
}) => {
  const theirs = await anEngineer(page, browser)
  await theirs.goto('/triage')
  await awake(theirs)
  const current = theirs.locator('li[aria-current]')
  await expect(current).toHaveAttribute('aria-posinset', '1')
  await theirs.keyboard.press('j')
  await expect(current).toHaveAttribute('aria-posinset', '2')

  let come = () => {}
  const isTyped = new Promise<void>((resolve) => (come = resolve))
  await theirs.route('**/_next/static/chunks/**', async (route) => {
    await isTyped
    await route.continue()
  })
  await theirs.keyboard.press('c')
  await theirs.keyboard.type('Jobs are late since 1330')
  await theirs.keyboard.press('Backspace')
  come()

  await expect(field(theirs)).toHaveValue('Jobs are late since 133')
  await expect(field(theirs)).toBeFocused()
  await theirs.keyboard.type('1')
  await expect(field(theirs)).toHaveValue('Jobs are late since 1331')
  await theirs.keyboard.press('Escape')
  await expect(current).toHaveAttribute('aria-posinset', '2')
  await expect(theirs.getByRole('list', { name: /^The queue/ })).not.toContainText('You said')
})

test('an incident with its service and severity is logged by three keys beside the words', async ({
  page,
  browser,
}) => {
  const theirs = await anEngineer(page, browser)
  await theirs.goto('/incidents')
  await openBy(theirs, 'c')
  await theirs.keyboard.press('Escape')
  await expect(field(theirs)).toHaveCount(0)
  const title = `Basket empties itself ${unique()}`

  const begun = Date.now()
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await theirs.keyboard.press(key)
  }
  await press('c')
  await expect(field(theirs)).toBeFocused()
  await theirs.keyboard.type(`${title} #checkout !`)
  await press('2')
  await press('Enter')
  await expect(toast(theirs, /^INC-\d+ is logged/)).toBeVisible()
  const seconds = (Date.now() - begun) / 1000

  console.log(`T1, log an incident: ${keys} keys beside the words, ${seconds.toFixed(1)} s`)
  expect(keys).toBeLessThanOrEqual(5)
  expect(seconds).toBeLessThan(20)
  await theirs.getByRole('link', { name: /^Open INC-/ }).click()
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(theirs.getByRole('main')).toContainText('checkout')
  await expect(theirs.getByRole('main')).toContainText('Severity 2')
})

test('three quarters of an hour on an incident are logged in one line', async ({ page, browser }) => {
  const theirs = await anEngineer(page, browser)
  await theirs.goto('/hours')
  await openBy(theirs, 'c')
  await theirs.keyboard.press('Escape')
  const note = `read the logs ${unique()}`

  const begun = Date.now()
  await theirs.keyboard.press('c')
  await theirs.keyboard.type(`45m triage INC-1 ${note}`)
  await expect(theirs.getByRole('button', { name: 'Hours', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await theirs.keyboard.press('Enter')
  await expect(toast(theirs, /^45 minutes on INC-1 are logged/)).toBeVisible()
  const seconds = (Date.now() - begun) / 1000

  console.log(`T4, log 45 minutes: 2 keys beside the words, ${seconds.toFixed(1)} s`)
  expect(seconds).toBeLessThan(15)
  const { items } = await (await theirs.request.get('/api/v1/work-logs?limit=20')).json()
  expect(items.find((item: { note: string }) => item.note === note)).toMatchObject({ minutes: 45, incident: 'INC-1' })
})

test('a service is completed by what is known, and what was understood is shown before it is sent', async ({
  page,
}) => {
  await page.goto('/incidents')
  await openBy(page, 'c')
  await page.keyboard.type('Login slow #che')
  const option = page.getByRole('option').first()
  await expect(option).toContainText('#checkout')
  await expectSound(page, FULL)
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue(/^Login slow #che\S+ $/)
  await page.keyboard.type('yesterday 14:05-14:40 ~human')

  const said = page.getByRole('definition')
  await expect(said).toContainText('14:05–14:40')
  await expect(said).toContainText('yesterday, UTC, 35 min')
  await expect(said).toContainText('Resolved')
  await expect(said).toContainText('Human')
  await page.getByRole('button', { name: 'More fields' }).click()
  await page.getByLabel('Severity', { exact: true }).selectOption('SEV3')
  await expect(field(page)).toHaveValue(/!3$/)
  await page.getByLabel('Who wrote the code').selectOption('Not said')
  await expect(field(page)).not.toHaveValue(/~human/)
  await field(page).fill('')
})

test('a draft survives a reload, and is gone once its writer signed out', async ({ page, browser }) => {
  const theirs = await anEngineer(page, browser)
  await theirs.goto('/incidents')
  await openBy(theirs, 'c')
  await theirs.keyboard.type('Half a sentence #checkout')
  await expect(theirs.getByText('Draft kept')).toBeVisible()

  await theirs.reload()
  await openBy(theirs, 'c')
  await expect(field(theirs)).toHaveValue('Half a sentence #checkout')

  await theirs.keyboard.press('Escape')
  await theirs.keyboard.press('Control+k')
  await theirs.getByRole('combobox', { name: 'Search or go to' }).fill('sign out')
  await theirs.keyboard.press('Enter')
  await expect(theirs).toHaveURL(/\/sign-in/)
  expect(await theirs.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('aftermerge')))).toEqual(
    [],
  )
})

test('what is logged without a network is kept, and sent once when it is back', async ({ page, browser }) => {
  const theirs = await anEngineer(page, browser)
  await theirs.goto('/incidents')
  await openBy(theirs, 'c')
  const title = `Offline ${unique()}`
  await theirs.keyboard.type(title)
  await theirs.context().setOffline(true)
  await theirs.keyboard.press('Enter')
  await expect(toast(theirs, 'It will be sent when the server answers')).toBeVisible()
  await theirs.context().setOffline(false)
  await expect(toast(theirs, /^INC-\d+ is logged, now that the server answers/)).toBeVisible()

  await theirs.goto(`/incidents?q=${encodeURIComponent(title)}`)
  await expect(theirs.getByRole('link', { name: title })).toHaveCount(1)
  await expect(theirs.getByRole('table').getByRole('row')).toHaveCount(2)
})

test('pressing it twice logs it once', async ({ page, browser }) => {
  const theirs = await anEngineer(page, browser)
  await theirs.goto('/incidents')
  await openBy(theirs, 'c')
  const title = `Twice ${unique()}`
  await theirs.keyboard.type(title)
  await theirs.keyboard.press('Control+Enter')
  await theirs.keyboard.press('Control+Enter')
  await expect(toast(theirs, /is logged/)).toBeVisible()

  const { items } = await (await theirs.request.get(`/api/v1/incidents?q=${encodeURIComponent(title)}`)).json()
  expect(items).toHaveLength(1)
})

test('nothing but a title is asked for, and what is missing is said at the line', async ({ page }) => {
  await page.goto('/incidents')
  await openBy(page, 'c')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Say what happened' })).toBeVisible()
  await expect(field(page)).toBeFocused()
})

test('an address fills the line and logs nothing by itself', async ({ page }) => {
  await page.goto('/incidents/new?title=Checkout%20500s&service=checkout&severity=SEV1')
  await expect(field(page)).toHaveValue('Checkout 500s #checkout !1')
  await field(page).fill('')
})

test('keys are letters in a field and in what is open, and nothing once they are switched off', async ({
  page,
  browser,
}) => {
  const theirs = await anEngineer(page, browser)
  await theirs.goto('/settings/profile')
  await openBy(theirs, 'c')
  await theirs.keyboard.type('cgo?')
  await expect(field(theirs)).toHaveValue('cgo?')
  await field(theirs).fill('')
  await theirs.keyboard.press('Escape')

  const name = theirs.getByLabel('Name', { exact: true })
  await name.focus()
  await theirs.keyboard.press('End')
  await theirs.keyboard.type('c?')
  await expect(theirs.getByRole('dialog')).toHaveCount(0)
  await expect(name).toHaveValue(/c\?$/)
  await name.blur()
  for (const key of ['Control+Shift+c', 'Alt+c', 'Shift+C']) await theirs.keyboard.press(key)
  await expect(theirs.getByRole('dialog')).toHaveCount(0)

  await theirs.getByLabel('Single letters are shortcuts').uncheck()
  await theirs.getByRole('button', { name: 'Save profile' }).click()
  await expect(theirs.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await theirs.reload()
  await expect(async () => {
    await theirs.keyboard.press('Control+k')
    await expect(theirs.getByRole('combobox', { name: 'Search or go to' })).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await theirs.keyboard.press('Escape')
  for (const key of ['c', '?', '/', 'g', 'i']) await theirs.keyboard.press(key)
  await expect(theirs.getByRole('dialog')).toHaveCount(0)
  await expect(theirs).toHaveURL(/\/settings\/profile/)
})

test('the sheet of keys lists what works on this page, and the palette finds and goes', async ({ page }) => {
  await page.goto('/incidents')
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/incidents\/INC-\d+/)
  const key = page.url().split('/').pop()!
  await awake(page)
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Everywhere' })).toContainText('Log an incident, or hours')
  await expectSound(page, FULL)
  await page.keyboard.press('Escape')

  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Search or go to' }).fill(key)
  await expect(page.getByRole('option', { name: key })).toBeVisible()
  await expectSound(page, FULL)
  await page.keyboard.press('Escape')
  // Asked for twice it stays, and takes what is typed at once and later.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('hou')
  await expect(page.getByRole('combobox', { name: 'Search or go to' })).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('rs')
  await expect(page.getByRole('combobox', { name: 'Search or go to' })).toHaveValue('hours')
  await page.getByRole('option', { name: /^Hours/ }).click()
  await expect(page).toHaveURL(/\/hours/)
})

test.describe('a viewer', () => {
  test.use({ storageState: process.env.AFTERMERGE_STATE_VIEWER })

  test('is offered no way to log', async ({ page }) => {
    await page.goto('/incidents')
    await expect(page.getByRole('button', { name: /^Log/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Search or jump to' }).click()
    await expect(page.getByRole('option', { name: /^Overview/ })).toBeVisible()
    await expect(page.getByRole('option', { name: /^Log/ })).toHaveCount(0)
  })
})

test.describe('narrow and wide', () => {
  test.use({ viewport: PHONE })

  test('nothing sticks out sideways, and axe finds nothing', async ({ page }) => {
    await page.goto('/incidents')
    await page.getByRole('button', { name: /^Log/ }).click()
    await field(page).fill('Checkout 500s after deploy #checkout !1 08:05-08:40 ~ai +edge-case-data')
    await expect(page.getByRole('definition')).toContainText('Edge-case data')
    await expectSoundAtWidths(page, FULL)
    await page.getByRole('button', { name: 'More fields' }).click()
    await expectSoundAtWidths(page, FULL)
    await field(page).fill('')
    await page.keyboard.press('Escape')
    await page.goto('/incidents/new')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectSoundAtWidths(page, FULL)
  })
})
