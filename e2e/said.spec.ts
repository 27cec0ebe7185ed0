import { expect, test } from './test'
import { hoursAgo, incident, open, program, read, status } from './an-incident'
import { awake } from './awake'

test('what was done stays for eight seconds, longer under a hand or the focus, and comes back by Z afterwards', async ({
  page,
}) => {
  const { key } = await incident(page.request)
  await page.clock.install()
  await open(page, key)
  const said = status(page, 'It is left out.')
  await page.getByRole('button', { name: 'Leave out: detected' }).click()
  await expect(said).toBeVisible()
  await page.mouse.move(0, 0)

  await said.hover()
  await page.clock.runFor(20_000)
  await expect(said).toBeVisible()
  await page.mouse.move(0, 0)
  await page.getByRole('button', { name: 'Undo' }).focus()
  await page.clock.runFor(20_000)
  await expect(said).toBeVisible()

  await page.getByRole('heading', { level: 1 }).click()
  await page.locator('#main').focus()
  await page.clock.runFor(8_500)
  await expect(said).toBeHidden()
  await page.keyboard.press('z')
  await expect(status(page, 'It is told again.')).toBeVisible()
})

test('a line of the history is put on the timeline, and a comment there is drawn as it was said', async ({ page }) => {
  const { key } = await incident(page.request)
  await page.request.post(`/api/v1/incidents/${key}/comments`, {
    headers: { origin: process.env.AFTERMERGE_URL ?? '' },
    data: { body: 'It was the **retry** job' },
  })
  await open(page, key)
  const timeline = page.getByRole('region', { name: 'Timeline' })
  const history = page.getByRole('region', { name: 'History' })

  await page.getByRole('button', { name: /^Put what .* said on the timeline$/ }).click()
  await expect(timeline.locator('strong')).toHaveText('retry')
  await history.getByRole('button', { name: /^Put on the timeline: created by/ }).click()
  await expect(status(page, 'The line is on the timeline.')).toBeVisible()
  await expect(timeline.getByText(/^created by/)).toBeVisible()
  await expect(history.getByText('on the timeline', { exact: true })).toBeVisible()
  await page.keyboard.press('z')
  await expect(timeline.getByText(/^created by/)).toBeHidden()
})

test('a row of the queue says which change is suspected and why, and a reason follows the key that sets it aside', async ({
  page,
}) => {
  const { key, item } = await incident(page.request)
  const other = { ...item, externalId: crypto.randomUUID(), startedAt: hoursAgo(3) }
  await page.request.post('/api/v1/incidents', { headers: program(), data: { items: [other] } })
  let asked = 0
  page.on('request', (request) => void (asked += Number(request.url().includes('/triage/suspects'))))
  await page.goto(`/triage?service=${String(item.service)}&at=${key}`)
  await awake(page)
  const row = page
    .getByRole('list', { name: /^The queue/ })
    .locator('> li')
    .filter({ hasText: key })

  await expect(row).toContainText(/Suspected: #4821\s*0\.\d\d/)
  await expect(row).toContainText('same service')
  expect(asked).toBe(1)
  await page.keyboard.press('3')
  await expect(row).toContainText('You said: not an incident')
  await expect(status(page, `${key}: It is no incident`)).toBeVisible()
  await page.keyboard.press('w')
  await page.getByRole('textbox', { name: 'Why' }).fill('A drill')
  await page.keyboard.press('Enter')
  await expect(status(page, 'the reason is kept')).toBeVisible()
  await expect.poll(async () => (await read(page.request, key)).setAside).toMatchObject({ reason: 'A drill' })
})
