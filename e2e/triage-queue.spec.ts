import { expect, test } from './test'
import { open, rows, seed } from './a-queue'
import { hoursAgo, program, status } from './an-incident'
import { expectSoundAtWidths, PHONE } from './axe'
import { newcomer } from './newcomer'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ bypassCSP: true })

const NOBODY = { cookies: [], origins: [] }

test('the queue is narrowed by tokens that are typed, offered, taken back, and kept in the address', async ({
  page,
}) => {
  const { service, run } = await seed(page.request, 3, (at) => (at === 0 ? { severity: 'SEV1' } : {}))
  await open(page, '')

  await page.keyboard.press('f')
  const field = page.getByRole('combobox', { name: 'Narrow the queue' })
  await expect(field).toBeFocused()
  await page.keyboard.type(run)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`q=${run}`))
  await expect(rows(page)).toHaveCount(3)

  await page.keyboard.type('sev')
  await expect(page.getByRole('option').first()).toContainText('severity:')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: /^severity:sev1/ })).toBeVisible()
  await page.keyboard.type('sev1')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/severity=SEV1/)
  await expect(rows(page)).toHaveCount(1)

  await page.keyboard.press('Backspace')
  await expect(field).toHaveValue(run)
  await expect(page).not.toHaveURL(/q=/)
  await field.fill('')
  await page.keyboard.type(`service:${service} `)
  await expect(page).toHaveURL(new RegExp(`service=${service}`))
  await page.reload()
  await expect(page.getByRole('button', { name: `No longer service:${service}` })).toBeVisible()
  await page.goto(`/triage?service=${service}&lacks=SEVERITY`)
  await expect(page.getByText('No incident of this queue fits the words above.')).toBeVisible()
  await page.goto('/triage?severity=9&service=No%20Slug&at=nothing')
  await expect(rows(page).first()).toBeVisible()
})

test('what comes meanwhile waits behind its number, and what others decide says who did', async ({ page, browser }) => {
  const { service, keys, items, run } = await seed(page.request, 2)
  const theirs = await browser.newContext({ storageState: NOBODY })
  const other = await theirs.newPage()
  const { name } = await newcomer(page.request, other.request, { role: 'ENGINEER' })
  await open(page, `service=${service}`)
  const before = await rows(page).allTextContents()

  const news = { ...items[0], externalId: `${run}-new`, title: `Entries are late ${run}`, startedAt: hoursAgo(0.1) }
  await page.request.post('/api/v1/incidents', { headers: program(), data: { items: [news] } })
  await other.request.put(`/api/v1/incidents/${keys[1]}/set-aside`, {
    headers: { origin: process.env.AFTERMERGE_URL ?? '' },
    data: { as: 'NOT_AN_INCIDENT' },
  })
  await expect(page.getByRole('button', { name: /^1 new/ })).toBeVisible({ timeout: 25_000 })
  await expect(rows(page).nth(1)).toContainText(`${name} said it is no incident`)
  expect(await rows(page).count()).toBe(before.length)

  await page.keyboard.press('r')
  await expect(rows(page).first()).toContainText(`Entries are late ${run}`)
  await expect(rows(page)).toHaveCount(2)
})

test('a long queue is read as one scrolls, and holds few rows at a time', async ({ page }) => {
  await open(page, 'show=all')
  let most = 0
  await expect(async () => {
    most = Math.max(most, await rows(page).count())
    await page.mouse.wheel(0, 4_000)
    expect(Number(await rows(page).last().getAttribute('aria-posinset'))).toBeGreaterThan(250)
  }).toPass({ intervals: [100], timeout: 60_000 })
  expect(Math.max(most, await rows(page).count())).toBeLessThan(60)
})

test('axe finds nothing in the queue, with a row shown, with rows selected and where it is empty', async ({ page }) => {
  await page.setViewportSize(PHONE)
  const { service, keys } = await seed(page.request, 2)
  for (const search of [
    `service=${service}`,
    `service=${service}&at=${keys[0]}`,
    `service=${service}&lacks=SEVERITY`,
  ]) {
    await open(page, search)
    await expectSoundAtWidths(page)
  }
  await open(page, `service=${service}`)
  await page.getByRole('checkbox', { name: `Select ${keys[0]}` }).click()
  await expect(status(page, '1 row selected')).toBeVisible()
  await expectSoundAtWidths(page)
})
