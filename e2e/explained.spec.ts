import type { Locator } from '@playwright/test'
import { expect, type Page, test } from './test'
import { addWeeks, weekOf } from '../lib/time/week'

/*
 * Every figure has its entry in the dictionary, with numerator and denominator, and the rows behind it within two
 * clicks: what is in sight opens them, or the table that stands in its place by one word.
 */

const ROWS = 'a[href^="/changes"], a[href^="/incidents"], a[href^="/hours"], a[href^="/deployments"]'
const WEEK = addWeeks(weekOf(new Date().toISOString().slice(0, 10)), -6)

/** The entry of the dictionary behind a button, opened and read. */
async function definitionOf(page: Page, button: Locator): Promise<string> {
  await button.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Numerator')
  const text = await dialog.innerText()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return text
}

/** Rows that tell a count or a share of something and open nothing. */
async function unopened(table: Locator): Promise<string[]> {
  const rows = await table.locator('tbody tr').evaluateAll(
    (all, links) =>
      all
        .filter((row) => [...row.querySelectorAll('td')].some((cell) => /[1-9]/.test(cell.textContent ?? '')))
        .filter((row) => !row.querySelector(links))
        .map((row) => row.textContent ?? ''),
    ROWS,
  )
  return rows
}

for (const path of ['/', '/teams/payments', '/services/ledger'])
  test(`every panel of ${path} says what it counts, out of what, and opens the rows that it counts`, async ({
    page,
  }) => {
    test.slow()
    await page.goto(path)
    await page.locator('footer').last().scrollIntoViewIfNeeded()
    const main = page.getByRole('main')
    const tables = main.getByRole('button', { name: /^Table: / })
    // Those further down come once one is there.
    await expect(tables.nth(path === '/' ? 11 : 7)).toBeVisible()
    const names = await tables.evaluateAll((all) =>
      all.map((button) => button.getAttribute('aria-label')!.slice('Table: '.length)),
    )
    const lacking: string[] = []

    for (const name of names) {
      const button = page.getByRole('button', { name: `Table: ${name}`, exact: true })
      // The innermost: the verdict is around the panel of its ratio.
      const panel = main.getByRole('region').filter({ has: button }).last()
      const said = await definitionOf(page, main.getByRole('button', { name: `Definition: ${name}`, exact: true }))
      if (!/Numerator/.test(said) || !/Denominator/.test(said)) lacking.push(`${name}: ${said}`)
      await button.click()
      await expect(panel.getByRole('table')).toBeVisible()
      lacking.push(...(await unopened(panel.getByRole('table'))).map((row) => `${name}: ${row}`))
    }

    expect(lacking).toEqual([])
  })

test('every figure of a weekly review is defined, and opens as many rows as it counts', async ({ page }) => {
  const path = `/review/${WEEK}`
  await page.goto(path)
  const figures = page.getByRole('table', { name: /^The figures of/ })

  const said = await definitionOf(
    page,
    page
      .getByRole('main')
      .getByRole('button', { name: /^Definition/ })
      .first(),
  )
  for (const entry of ['Figures of a weekly review', 'Failure rate', 'Ratio as counted', 'Share of the SRE week'])
    expect(said).toContain(entry)

  const links = figures.locator('td:nth-of-type(1)').locator(ROWS)
  const told = await links.evaluateAll((all) =>
    all.map((link) => ({ href: link.getAttribute('href')!, words: link.textContent ?? '' })),
  )
  expect(told.length).toBeGreaterThan(4)
  for (const { href, words } of told) {
    const list = href.replace(/^\/hours/, '/work-logs')
    const search = new URLSearchParams(list.split('?')[1])
    const { items } = await (await page.request.get(`/api/v1${list.split('?')[0]}?${search}&limit=200`)).json()
    if (href.startsWith('/hours')) expect(items.length, words).toBeGreaterThan(0)
    else
      expect(items.length, `${words}: ${href}`).toBe(Math.min(200, Number(words.replaceAll(',', '').match(/^\d+/)![0])))
  }
})
