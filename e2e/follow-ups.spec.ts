import { type APIRequestContext, expect, type Page, test } from './test'
import { awake } from './awake'
import { expectSoundAtWidths, PHONE } from './axe'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ bypassCSP: true })

const program = () => ({ authorization: `Bearer ${process.env.AFTERMERGE_TOKEN}` })
const own = () => ({ origin: process.env.AFTERMERGE_URL ?? '' })
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
const day = (days: number) => hoursAgo(-24 * days).slice(0, 10)

/** An incident that was resolved, of which nobody said when it was detected or acknowledged. */
async function incident(request: APIRequestContext): Promise<string> {
  const item = {
    source: 'pager',
    externalId: crypto.randomUUID(),
    title: 'Refunds charge twice',
    status: 'RESOLVED',
    startedAt: hoursAgo(30),
    mitigatedAt: hoursAgo(29),
    resolvedAt: hoursAgo(28),
  }
  const answer = await request.post('/api/v1/incidents', { headers: program(), data: { items: [item] } })
  return `INC-${(await answer.json()).results[0].number}`
}

async function say(request: APIRequestContext, path: string, data: object) {
  const answer = await request.post(`/api/v1/incidents/${path}`, { headers: own(), data })
  expect(answer.status(), await answer.text()).toBe(201)
}

async function open(page: Page, key: string) {
  await page.goto(`/incidents/${key}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await awake(page)
}

const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' })

test('a follow-up is added by keys, ticked off, opened again by undo, and removed and back', async ({ page }) => {
  const key = await incident(page.request)
  await open(page, key)
  await page.getByRole('button', { name: 'Add a follow-up' }).press('Enter')
  await page.keyboard.type('Alert on the queue')
  await page.getByLabel('Due').fill(day(-3))
  await page.getByLabel('Due').press('Enter')

  await expect(status(page, 'The follow-up is added.')).toBeVisible()
  await expect(page.getByRole('heading', { name: '1 follow-up open, 1 overdue, 1 without an owner.' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'What shall be done' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'What shall be done' })).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Add a follow-up' })).toBeFocused()

  const box = page.getByRole('checkbox', { name: 'Alert on the queue' })
  await expect(box).toHaveAccessibleDescription(/overdue by 3 days/)
  await box.press('Space')
  await expect(status(page, 'Ticked off.')).toBeVisible()
  await expect(box).toBeFocused()
  await expect(page.getByRole('heading', { name: 'The follow-up is done.' })).toBeVisible()
  await page.keyboard.press('z')
  await expect(status(page, 'It is open again.')).toBeVisible()
  await expect(box).toBeFocused()
  await expect(box).not.toBeChecked()

  await page.getByRole('button', { name: 'Edit: Alert on the queue' }).click()
  await page.getByRole('button', { name: 'Owner: – nobody yet' }).click()
  await page.getByRole('option', { name: /\(you\)/ }).click()
  await page.getByRole('textbox', { name: 'What shall be done' }).fill('Alert on the refunds queue')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '1 follow-up open, 1 overdue.' })).toBeVisible()

  await page.getByRole('button', { name: 'Remove: Alert on the refunds queue' }).click()
  await expect(status(page, 'The follow-up is removed.')).toBeVisible()
  await expect(page.getByText('Nothing shall follow from it yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('checkbox', { name: 'Alert on the refunds queue' })).toBeVisible()
})

test('what nobody timed is a gap, and a comment, words and what is left out make the timeline', async ({ page }) => {
  const key = await incident(page.request)
  await say(page.request, `${key}/comments`, { body: 'It was the retry job' })
  await open(page, key)
  const items = timeline(page).getByRole('listitem')
  await expect(items.filter({ hasText: 'no time given' })).toContainText('Detected and acknowledged')

  await page.getByRole('button', { name: /^Put what .* said on the timeline$/ }).click()
  await expect(status(page, 'The comment is on the timeline.')).toBeVisible()
  await expect(items.last()).toContainText('It was the retry job')
  await expect(page.getByRole('region', { name: 'Comments' })).toContainText('· on the timeline')
  await page.keyboard.press('z')
  await expect(status(page, 'It is off the timeline.')).toBeVisible()
  await expect(timeline(page)).not.toContainText('It was the retry job')

  await page.getByRole('button', { name: 'Add what happened' }).press('Enter')
  await page.keyboard.type('rolled back')
  await page.keyboard.press('Enter')
  await expect(timeline(page).getByRole('alert')).toContainText('Begin with a time')
  await page.getByLabel('What happened, and when').fill(`${hoursAgo(29.5).slice(0, 16)} Rolled back by hand`)
  await page.keyboard.press('Enter')
  await expect(status(page, 'It is on the timeline.')).toBeVisible()
  await expect(items.nth(1)).toContainText('Rolled back by hand')

  await page.getByRole('button', { name: 'Leave out: mitigated' }).click()
  await expect(status(page, 'It is left out.')).toBeVisible()
  await expect(timeline(page)).not.toContainText('Mitigated')
  await timeline(page).getByRole('button', { name: 'With the 1 left out' }).click()
  await page.getByRole('button', { name: 'Tell again: mitigated' }).click()
  await expect(timeline(page)).toContainText('Mitigated')
})

test('axe finds nothing on both, narrow or wide, and nothing sticks out', async ({ page }) => {
  const key = await incident(page.request)
  const long = 'Alert-on-the-queue-of-refunds-that-are-charged-twice-and-once-more-'.repeat(3)
  await say(page.request, `${key}/follow-ups`, { title: long, dueOn: day(-3) })
  await say(page.request, `${key}/follow-ups`, { title: 'Tell support what was charged', dueOn: day(9), done: true })
  await say(page.request, `${key}/timeline`, { at: hoursAgo(29.5), text: long })
  await page.setViewportSize(PHONE)
  await open(page, key)
  for (const name of ['Add a follow-up', 'Add what happened']) await page.getByRole('button', { name }).click()
  await expect(timeline(page).getByRole('textbox')).toBeVisible()

  await expectSoundAtWidths(page)
})
