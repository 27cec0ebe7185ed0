import { expect, type Page, test } from './test'
import { awake } from './awake'
import { expectSound, expectSoundAtWidths, PHONE } from './axe'
import { newcomer } from './newcomer'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ bypassCSP: true })

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Saved views' })

async function open(page: Page) {
  await awake(page)
  await page.getByRole('button', { name: 'Saved views' }).click()
}

test('what is asked is kept under a name, found again, opened with, and removed', async ({
  page: administrator,
  browser,
}) => {
  // What a page opens with is one's own: nobody else's journeys should open with it.
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, bypassCSP: true })
  const page = await context.newPage()
  await newcomer(administrator.request, page.request, { role: 'ENGINEER' })
  const name = `Critical ones ${crypto.randomUUID().slice(0, 8)}`
  await page.goto('/incidents?severity=critical')
  const asked = new URL(page.url()).search
  await open(page)
  await sheet(page).getByLabel('Keep what is asked now as').fill(name)
  await sheet(page).getByRole('button', { name: 'Save view' }).click()
  await expect(sheet(page).getByText(`What is asked now is kept as ${name}.`)).toBeVisible()
  await expectSound(page)

  await sheet(page)
    .getByRole('button', { name: `Open the page with ${name}` })
    .click()
  await expect(page.getByText(`This page opens with ${name}.`)).toBeVisible()
  await page.goto('/incidents')
  await expect(page).toHaveURL(new RegExp(`/incidents\\${asked}$`))

  await open(page)
  await sheet(page).getByRole('link', { name: 'Nothing kept' }).click()
  await expect(page).toHaveURL(/view=none$/)
  await open(page)
  await sheet(page).getByRole('link', { name }).click()
  await expect(page).toHaveURL(new RegExp(`/incidents\\${asked}$`))

  await open(page)
  const another = `${name} of us`
  await sheet(page)
    .getByRole('button', { name: `Rename ${name}` })
    .click()
  await sheet(page).getByLabel('Name', { exact: true }).fill(another)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${name} is called ${another}.`)).toBeVisible()
  await expect(sheet(page).getByRole('link', { name: another })).toBeVisible()
  await expectSound(page)
  await sheet(page)
    .getByRole('button', { name: `Remove ${another}` })
    .click()
  await expect(page.getByText(`${another} is removed.`)).toBeVisible()
  await page.goto('/incidents')
  await expect(page).toHaveURL(/\/incidents$/)
})

test('the sheet of views is sound, narrow or wide', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await page.goto('/changes?origin=AI')
  await open(page)
  await expect(sheet(page).getByRole('button', { name: 'Save view' })).toBeVisible()
  await expectSoundAtWidths(page)
})
