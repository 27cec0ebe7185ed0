import { expect, test } from './test'
import { expectSound, expectSoundAtWidths } from './axe'

// The faults are put into the page as styles, and axe as a script, which our own policy would refuse.
test.use({ bypassCSP: true, storageState: { cookies: [], origins: [] } })

test.beforeEach(async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

for (const [theme, ink] of [
  ['light', '#ddd'],
  ['dark', '#333'],
] as const)
  test(`a look finds words that are too faint, though by ${theme} alone`, async ({ page }) => {
    await expectSound(page)

    await page.addStyleTag({ content: `[data-theme=${theme}] h1 { color: ${ink} }` })

    await expect(expectSound(page)).rejects.toThrow(/color-contrast: h1/)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  })

test('a look finds what has no name', async ({ page }) => {
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))

  await expect(expectSound(page)).rejects.toThrow(/button-name/)
})

test('a look finds what sticks out, though on a phone alone', async ({ page }) => {
  await expectSoundAtWidths(page)

  await page.addStyleTag({ content: 'main { min-width: 600px }' })

  await expectSound(page)
  await expect(expectSoundAtWidths(page)).rejects.toThrow(/how wide .* is/)
})
