import { expect, test, type Page } from './test'
import { expectSound, expectSoundAtWidths, FULL, PHONE, WCAG } from './axe'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ bypassCSP: true })

const SCREENS = ['/', '/incidents', '/changes', '/deployments', '/hours', '/settings/attribution']
/** By far the longest, and it has no state: each theme and each width once. */
const LONGEST = '/docs/api'

async function settled(page: Page, path: string) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
}

test.describe('narrow and wide', () => {
  test.use({ viewport: PHONE })

  for (const path of [...SCREENS, LONGEST])
    test(`axe finds nothing on ${path}, and nothing sticks out sideways`, async ({ page }) => {
      await settled(page, path)

      await expectSoundAtWidths(page, FULL)
    })

  test('axe finds nothing on an incident and on a change', async ({ page }) => {
    const [incident] = (await (await page.request.get('/api/v1/incidents?limit=1&severity=critical')).json()).items
    const [change] = (await (await page.request.get('/api/v1/changes?limit=1&outcome=failed')).json()).items
    for (const path of [`/incidents/${incident.key}`, `/changes/${change.id}`]) {
      await settled(page, path)

      await expectSoundAtWidths(page, FULL)
    }
  })

  test('axe finds nothing where there is not enough data, and where there are no rows', async ({ page }) => {
    for (const path of ['/?from=2026-01-05&to=2026-01-12&team=mobile', '/incidents?from=2001-01-01&to=2001-01-08']) {
      await settled(page, path)

      await expectSoundAtWidths(page, FULL)
    }
  })
})

test('axe finds nothing with a menu or a definition open', async ({ page }) => {
  await settled(page, '/')
  await page.getByRole('combobox', { name: /severity/i }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
  // What floats lies outside of the landmarks, as it must to lie above them.
  await expectSound(page, { tags: WCAG })

  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Definition/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectSound(page, { tags: WCAG })
})

test('the question can be changed and the rows reached by keyboard alone', async ({ page }) => {
  await settled(page, '/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused()

  await page.getByRole('combobox', { name: /severity/i }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByRole('option', { name: /any incident/i })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(/severity=all/)
})
