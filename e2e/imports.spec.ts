import { expect, test } from './test'
import { expectSoundAtWidths, FULL } from './axe'

const HEADER = 'title,started at,severity,service'
const ROWS = [
  'Imported fire one,03/04/2026 10:00,P1,imported-shop',
  '<img src=x onerror=alert(1)>,03/05/2026 11:00,Urgent,imported-shop',
  'Imported fire three,soon,P3,imported-shop',
]

test('a file is brought, asked about, checked, imported, brought again in vain, and undone', async ({ page }) => {
  const bring = async () => {
    await page.goto('/settings/imports')
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'fires.csv', mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...ROWS].join('\n')) })
    await page.getByRole('button', { name: 'Look at it' }).click()
    await expect(page.getByRole('heading', { name: 'fires.csv, read as incidents' })).toBeVisible()
  }
  await bring()
  await expect(page.getByText('may be 2026-04-03 or 2026-03-04')).toBeVisible()
  await expect(page.getByText('has no time zone')).toBeVisible()

  // Somebody's reload finds it where it was.
  await page.reload()
  await page.getByLabel('03/04/2026 is').selectOption('mdy')
  await page.getByLabel('Times without a zone are in').selectOption('Europe/Berlin')
  await page.getByRole('button', { name: 'Read it like this' }).click()
  await expect(
    page.getByRole('heading', { name: '1 would be new, 0 changed, 0 known already and 2 not taken' }),
  ).toBeVisible()
  await expect(page.getByText('has no time zone')).toHaveCount(0)
  await page.getByLabel('“Urgent” as severity is').selectOption('SEV1')
  await page.getByRole('button', { name: 'Take them like this' }).click()
  await expect(
    page.getByRole('heading', { name: '2 would be new, 0 changed, 0 known already and 1 not taken' }),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: /started at soon/ })).toContainText('is not a time that can be read')
  await expectSoundAtWidths(page, FULL)
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'All of them (CSV)' }).click(),
  ])
  expect(csv.suggestedFilename()).toBe('import-problems.csv')

  await page.getByRole('button', { name: 'Import 2 rows' }).click()
  await expect(page.getByText('2 new, 0 changed, 0 known already, 1 not taken.')).toBeVisible()
  await expectSoundAtWidths(page, FULL)
  const done = page.url()
  await page.goto('/incidents?service=imported-shop')
  await expect(page.getByText('Imported fire one')).toBeVisible()
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible()

  // What was said of these columns is remembered.
  await bring()
  await expect(page.getByText('mapped as they were in the last file')).toBeVisible()
  await expect(
    page.getByRole('heading', { name: '0 would be new, 0 changed, 2 known already and 1 not taken' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Throw fires.csv away' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Throw it away' }).click()
  await expect(page.getByRole('row', { name: /fires\.csv/ })).toHaveCount(1)
  await expect(page.getByRole('row', { name: /fires\.csv/ })).toContainText('Imported')

  await page.goto(done)
  await page.getByRole('button', { name: 'Undo the import of fires.csv' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByText('2 taken away, 0 put back as they were.')).toBeVisible()
  await page.goto('/incidents?service=imported-shop')
  await expect(page.getByText('Imported fire one')).toHaveCount(0)
})

test('an engineer is told whom to ask', async ({ browser }) => {
  const context = await browser.newContext({ storageState: process.env.AFTERMERGE_STATE_ENGINEER! })
  const page = await context.newPage()
  await page.goto('/settings/imports')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imports are for leads and administrators.')
  await context.close()
})
