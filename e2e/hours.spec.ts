import { type APIRequestContext, type Browser, expect, type Page, test } from './test'
import { expectSoundAtWidths, PHONE } from './axe'
import { type Newcomer, newcomer } from './newcomer'
import { said } from './said'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ bypassCSP: true })

const NOBODY = { cookies: [], origins: [] }
const origin = () => ({ origin: process.env.AFTERMERGE_URL ?? '' })
type Wish = { role: string; team?: string }

/** Somebody new in a browser of their own, so that no other journey logs into their week. */
async function asNewcomer(browser: Browser, administrator: APIRequestContext, wish: Wish, own: object = {}) {
  const context = await browser.newContext({ storageState: NOBODY, bypassCSP: true, ...own })
  const page = await context.newPage()
  const who: Newcomer = await newcomer(administrator, page.request, wish)
  return { page, who }
}

async function anIncident(request: APIRequestContext, over: object = {}): Promise<{ key: string; title: string }> {
  const headers = { authorization: `Bearer ${process.env.AFTERMERGE_TOKEN}` }
  const run = crypto.randomUUID().slice(0, 8)
  const title = `Orders are stuck ${run}`
  const startedAt = new Date(Date.now() - 7_200_000).toISOString()
  const item = { source: 'hours', externalId: run, title, severity: 'SEV2', startedAt, ...over }
  const answer = await request.post('/api/v1/incidents', { headers, data: { items: [item] } })
  return { key: `INC-${(await answer.json()).results[0].number}`, title }
}

const log = (page: Page, data: object) => page.request.post('/api/v1/me/work-logs', { headers: origin(), data })

test('45 minutes are logged on an incident within 15 seconds of opening it, and taken back', async ({
  page,
  browser,
}) => {
  const { key } = await anIncident(page.request)
  const { page: theirs } = await asNewcomer(browser, page.request, { role: 'ENGINEER' })
  await theirs.goto(`/incidents/${key}`)
  const began = Date.now()

  await theirs.getByRole('button', { name: 'Log time' }).click()
  await theirs.keyboard.type('45')
  await theirs.keyboard.press('Enter')

  const work = theirs.getByRole('region', { name: 'Work logged' })
  await expect(work.getByRole('row').filter({ hasText: 'Counted' })).toContainText('45 min')
  expect(Date.now() - began).toBeLessThan(15_000)
  await theirs.getByRole('button', { name: 'Undo' }).click()
  await expect(work.getByText('Nobody logged time on it.')).toBeVisible()
})

test('a timer survives a reload, is seen from every page, and logs what it was started for', async ({
  page,
  browser,
}) => {
  const { key } = await anIncident(page.request)
  const { page: theirs } = await asNewcomer(browser, page.request, { role: 'ENGINEER' })
  await theirs.goto(`/incidents/${key}`)
  const clock = theirs.getByRole('banner').getByRole('link', { name: /A timer runs/ })
  await expect(clock).toBeHidden()

  await theirs.getByRole('button', { name: 'Start timer' }).click()
  await expect(clock).toBeVisible()
  await theirs.reload()
  await expect(theirs.getByRole('button', { name: 'Stop and log' })).toBeVisible()
  await theirs.goto('/changes')
  await clock.click()
  await expect(theirs.getByText(`A timer runs since`)).toContainText(key)
  await theirs.getByRole('button', { name: 'Stop and log' }).click()

  await said(theirs, `1 min logged on ${key}.`)
  await expect(clock).toBeHidden()
  await expect(
    theirs.getByRole('listitem').filter({ hasText: 'Triage' }).getByRole('link', { name: key }),
  ).toBeVisible()
})

test('a button clicked before the scripts of the page have come acts once they have, and once alone', async ({
  page,
  browser,
}) => {
  const { page: theirs } = await asNewcomer(browser, page.request, { role: 'ENGINEER' })
  let letThemCome = () => {}
  const wanted = new Promise<void>((resolve) => (letThemCome = resolve))
  await theirs.route('**/_next/static/**/*.js', async (route) => {
    await wanted
    await route.continue()
  })
  let started = 0
  theirs.on('request', (request) => void (started += Number(request.method() === 'PUT')))

  await theirs.goto('/hours/week', { waitUntil: 'commit' })
  await theirs.getByRole('button', { name: 'Start timer' }).click()
  expect(started).toBe(0)
  letThemCome()

  await said(theirs, 'The timer runs.')
  expect(started).toBe(1)
})

test('a week is added to, edited and taken back from where it stands; an overlap is trimmed and said', async ({
  page,
  browser,
}) => {
  const { key } = await anIncident(page.request)
  const { page: theirs } = await asNewcomer(browser, page.request, { role: 'ENGINEER' })
  await log(theirs, { minutes: 60, startedAt: '2026-03-04T09:00:00Z', activity: 'PATCH' })
  await theirs.goto('/hours/week?week=2026-W10')
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('You logged 1 h in W10, in 1 entry.')

  await theirs.getByRole('button', { name: 'Add time on Wednesday' }).click()
  const form = theirs.getByRole('form', { name: 'Time on Wednesday' })
  await form.getByLabel('Duration').fill('1h 30')
  await form.getByLabel('Begun').fill('2026-03-04T09:30')
  await form.getByLabel('For').fill(key)
  await expect(form.getByRole('button', { name: new RegExp(key) })).toBeVisible()
  await form.getByLabel('For').press('Enter')
  await form.getByRole('button', { name: 'Save' }).click()

  await expect(theirs.getByText('1 h of it count: 30 min overlap patch of 09:00.')).toBeVisible()
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(
    'You logged 2 h in W10 after trimming 30 min of overlap, in 2 entries.',
  )
  await theirs.getByRole('button', { name: 'Edit triage of 09:30' }).click()
  await theirs.getByRole('form', { name: 'Edit the entry' }).getByLabel('Begun').fill('2026-03-04T10:00')
  await theirs.keyboard.press('Enter')
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('You logged 2 h 30 min in W10, in 2 entries.')
  await theirs.getByRole('button', { name: 'Take back patch of 09:00' }).click()
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('You logged 1 h 30 min in W10, in 1 entry.')
  await theirs.getByRole('button', { name: 'Undo' }).click()
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('You logged 2 h 30 min in W10, in 2 entries.')
})

test('a lead sees who logged nothing and asks; whoever is asked sees it, and logging answers', async ({
  page,
  browser,
}) => {
  const team = `hours-${crypto.randomUUID().slice(0, 8)}`
  await page.request.put(`/api/v1/teams/${team}`, { headers: origin(), data: { name: 'Ledger' } })
  const { page: lead } = await asNewcomer(browser, page.request, { role: 'LEAD', team })
  const { page: theirs, who } = await asNewcomer(browser, page.request, { role: 'ENGINEER', team })
  const { key } = await anIncident(page.request, {
    team,
    status: 'RESOLVED',
    startedAt: '2026-03-04T10:00:00Z',
    resolvedAt: '2026-03-04T11:00:00Z',
  })
  const coverage = lead.getByRole('region', { name: /Ledger: logged by/ })

  await lead.goto('/hours/week?week=2026-W10')
  await expect(coverage).toContainText('Ledger: logged by 0 of 2 SREs in W10.')
  await expect(coverage).toContainText('1 critical incident of the last four weeks is over and has no hours.')
  await coverage.getByRole('button', { name: `Nudge ${who.name}` }).click()
  await said(lead, `${who.name} is asked for their hours of W10.`)
  await coverage.getByRole('combobox', { name: `Whom to ask about ${key}` }).click()
  await lead.getByRole('option', { name: who.name }).click()
  await said(lead, `${who.name} is asked for their hours on ${key}.`)

  await theirs.goto('/hours/week?week=2026-W10')
  const asked = theirs.getByRole('list', { name: 'You are asked for' })
  await expect(asked.getByRole('listitem')).toHaveCount(2)
  await asked.getByRole('listitem').filter({ hasText: key }).getByRole('button', { name: 'Done' }).click()
  await expect(asked.getByRole('listitem')).toHaveCount(1)
  await theirs.getByRole('button', { name: 'Add time on Monday' }).click()
  await theirs.keyboard.type('2h')
  await theirs.keyboard.press('Enter')
  await expect(asked).toBeHidden()
  await lead.reload()
  await expect(coverage).toContainText('Ledger: logged by 0 of 2 SREs')
  await expect(coverage.getByRole('listitem').filter({ hasText: who.name })).toContainText('logged')
})

test('axe finds nothing on a week, full and empty, narrow or wide, and nothing sticks out', async ({
  page,
  browser,
}) => {
  const wish = { role: 'LEAD', team: 'payments' }
  const { page: theirs } = await asNewcomer(browser, page.request, wish, { viewport: PHONE })
  const { key } = await anIncident(page.request)
  await log(theirs, { minutes: 90, startedAt: '2026-03-03T09:00:00Z', incident: key, note: 'Read the logs' })
  await log(theirs, { minutes: 90, startedAt: '2026-03-03T09:45:00Z', activity: 'ROLLBACK' })
  await theirs.request.put('/api/v1/me/timer', { headers: origin(), data: { incident: key } })

  for (const path of ['/hours/week?week=2026-W10', '/hours/week?week=2026-W02', `/incidents/${key}`]) {
    await theirs.goto(path)
    await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible()
    const opener = theirs.getByRole('button', { name: /^(Add time on Tuesday|Log time)$/ })
    await opener.click()
    await expect(theirs.getByLabel('Duration')).toBeVisible()
    await expectSoundAtWidths(theirs)
  }
})
