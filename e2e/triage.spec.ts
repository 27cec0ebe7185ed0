import { expect, test } from './test'
import { current, open, rows, seed } from './a-queue'
import { hoursAgo, read, status } from './an-incident'

test('T2: twenty incidents are classified with two keys each at most, within ninety seconds', async ({ page }) => {
  const { service, keys } = await seed(page.request, 20)
  let pressed = 0
  const began = Date.now()
  await open(page, `service=${service}`)
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '20')
  await page.evaluate(() => {
    const lags: number[] = []
    let at = 0
    Object.assign(window, { lags })
    document.addEventListener('keydown', () => (at = performance.now()), true)
    const marks = () =>
      [...document.querySelectorAll('li[aria-posinset]')].filter((row) => row.textContent.includes('You said')).length
    let seen = marks()
    new MutationObserver(() => {
      if (marks() !== seen) lags.push(performance.now() - at)
      seen = marks()
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })

  for (const [at, key] of keys.entries()) {
    await expect(current(page)).toContainText(key)
    await page.keyboard.press(at % 7 === 3 ? 'n' : at % 7 === 5 ? '3' : '1')
    pressed += 1
    await expect(rows(page).filter({ hasText: key })).toContainText('You said')
  }
  const seconds = (Date.now() - began) / 1000
  const lags = await page.evaluate(() => (window as unknown as { lags: number[] }).lags.toSorted((a, b) => a - b))
  const p95 = lags[Math.floor(lags.length * 0.95)] ?? NaN
  console.log(
    `T2: 20 incidents, ${pressed} keys, ${seconds.toFixed(1)} s; a key is answered in ${p95.toFixed(0)} ms (p95)`,
  )

  expect(pressed).toBeLessThanOrEqual(40)
  expect(seconds).toBeLessThan(90)
  for (const [at, key] of keys.entries()) {
    const said = at % 7 === 3 ? { noCodeChange: true } : at % 7 === 5 ? { setAside: { as: 'NOT_AN_INCIDENT' } } : {}
    await expect.poll(async () => read(page.request, key)).toMatchObject(said)
    if (at % 7 === 3 || at % 7 === 5) continue
    const { causes } = await read(page.request, key)
    expect(causes.map(({ number, certainty }) => [number, certainty])).toEqual([[100 + at, 'CONFIRMED']])
  }
})

test('what is decided stays where it is, comes back by Z, and goes when the queue is asked for anew', async ({
  page,
}) => {
  const { service, keys } = await seed(page.request, 3)
  await open(page, `service=${service}`)

  await page.keyboard.press('j')
  await expect(current(page)).toContainText(keys[1]!)
  await page.keyboard.press('3')
  await expect(current(page)).toContainText(keys[2]!)
  await expect(rows(page).nth(1)).toContainText('You said: not an incident')
  await expect(status(page, `${keys[1]}: It is no incident`)).toBeVisible()
  await page.keyboard.press('z')
  await expect(rows(page).nth(1)).not.toContainText('You said')
  await expect.poll(async () => (await read(page.request, keys[1]!)).setAside).toBeNull()

  await page.keyboard.press('k')
  await page.keyboard.press('1')
  await expect(rows(page).nth(1)).toContainText('You said: #101 confirmed as its cause')
  await expect(status(page, `${keys[1]}: #101 is confirmed`)).toBeVisible()
  await page.keyboard.press('r')
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).filter({ hasText: keys[1]! })).toHaveCount(0)
})

test('Z means what was done last, while that is still being sent', async ({ page }) => {
  const { service, keys } = await seed(page.request, 3)
  await open(page, `service=${service}`)
  await page.keyboard.press('3')
  await expect(status(page, `${keys[0]}: It is no incident`)).toBeVisible()
  await expect(current(page)).toContainText(keys[1]!)
  let pressed = () => {}
  const isPressed = new Promise<void>((resolve) => (pressed = resolve))
  await page.route(`**/incidents/${keys[1]}/set-aside`, (route) => isPressed.then(() => route.continue()))

  await page.keyboard.press('3')
  await expect(rows(page).nth(1)).toContainText('You said: not an incident')
  await page.keyboard.press('z')
  pressed()

  await expect(rows(page).nth(1)).not.toContainText('You said')
  await expect.poll(async () => (await read(page.request, keys[1]!)).setAside).toBeNull()
  expect((await read(page.request, keys[0]!)).setAside).toMatchObject({ as: 'NOT_AN_INCIDENT' })
})

test('every other key does what it says: severity, snooze, duplicate, another change', async ({ page }) => {
  const { service, keys, run } = await seed(page.request, 4, (at) => (at === 0 ? { severity: null } : {}))
  await open(page, `service=${service}`)
  await expect(current(page)).toContainText('No severity, no origin, no cause')

  await page.keyboard.press('s')
  await page.getByRole('option', { name: 'SEV2' }).click()
  await expect(current(page)).toContainText('No origin, no cause')
  await expect.poll(async () => (await read(page.request, keys[0]!)).severity).toBe('SEV2')

  await page.keyboard.press('h')
  await page.getByRole('option', { name: 'For four hours' }).click()
  await expect(rows(page).first()).toContainText('You said: out of your queue for a while')

  await expect(current(page)).toContainText(keys[1]!)
  await page.keyboard.press('2')
  const aside = page.getByRole('dialog', { name: `Set ${keys[1]} aside` })
  await aside.getByLabel(/^Of which/).fill(keys[3]!)
  await aside.getByRole('radio', { name: new RegExp(`part 3 ${run}`) }).check()
  await aside.getByRole('button', { name: 'Set it aside' }).click()
  await expect(rows(page).nth(1)).toContainText(`You said: a duplicate of ${keys[3]}`)

  await expect(current(page)).toContainText(keys[2]!)
  await page.keyboard.press('a')
  const other = page.getByRole('dialog', { name: 'Link a change' })
  await other.getByRole('searchbox').fill(`batch 3 ${run}`)
  await other.getByRole('radio').first().check()
  await other.getByRole('button', { name: /^Link/ }).click()
  await expect.poll(async () => (await read(page.request, keys[2]!)).causes[0]?.number).toBe(103)
  await expect(rows(page).nth(2)).toContainText('confirmed its cause')
})

test('of several rows those that fit are done, the rest stay selected with the reason, and undo puts all back', async ({
  page,
}) => {
  const { service, keys } = await seed(page.request, 3, (at) =>
    at === 1 ? { status: 'RESOLVED', resolvedAt: hoursAgo(1) } : {},
  )
  await open(page, `service=${service}`)

  await page.keyboard.press('x')
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Shift+J')
  await expect(status(page, '3 rows selected')).toBeVisible()
  await expect(page.locator('li[aria-current]')).toContainText(keys[2]!)
  await expect(page.locator('li[aria-current] a').first()).toBeFocused()
  await page.keyboard.press('t')
  await page.getByRole('option', { name: 'Reviewed' }).click()

  await expect(status(page, '1 done, 2 refused.')).toBeVisible()
  await expect(
    page.getByRole('alert').filter({ hasText: `${keys[0]}: Only what is resolved can be reviewed.` }),
  ).toBeVisible()
  await expect(status(page, '2 rows selected')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: `Select ${keys[1]}` })).not.toBeChecked()
  expect((await read(page.request, keys[1]!)).status).toBe('REVIEWED')
  await page.keyboard.press('z')
  await expect.poll(async () => (await read(page.request, keys[1]!)).status).toBe('RESOLVED')
  expect((await read(page.request, keys[1]!)).words).toEqual({})

  await page.getByRole('button', { name: 'Select none' }).click()
  await page.getByRole('checkbox', { name: `Select ${keys[0]}` }).click()
  await page.getByRole('checkbox', { name: `Select ${keys[2]}` }).click({ modifiers: ['Shift'] })
  await page.keyboard.press('3')
  await expect(status(page, '3 done.')).toBeVisible()
  await expect(rows(page).filter({ hasText: 'You said: not an incident' })).toHaveCount(3)
})
