import { expect, test, type Page } from './test'
import { awake } from './awake'
import { expectSound } from './axe'

type Figure = { id: string; value: number | null; numerator: number | null; from: string; to: string }

async function figures(page: Page): Promise<Figure[]> {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
  const answer = await page.request.get(`/api/v1/analytics/figures?from=${day(-300)}&to=${day(1)}`)
  expect(answer.status()).toBe(200)
  return (await answer.json()).figures
}

const strip = (page: Page) => page.getByRole('region', { name: /moved outside|Too little is known/ })

test('six figures stand under the answer, each with what became of it and the rows that it counts', async ({
  page,
}) => {
  await page.goto('/')
  const told = await figures(page)
  const cells = strip(page).getByRole('listitem')

  await expect(cells).toHaveCount(6)
  for (const cell of await cells.all())
    await expect(cell).toContainText(/the four weeks before|[Nn]obody|No |Nothing is known|Too /)
  await expect(strip(page).getByRole('img', { name: /by week from|no week to draw/ })).toHaveCount(6)
  await expectSound(page)

  const { numerator } = told.find(({ id }) => id === 'failures')!
  await cells.nth(1).getByRole('link').click()
  await expect(page).toHaveURL(/\/changes\?.*outcome=failed/)
  const { items } = await (await page.request.get(`/api/v1/changes${new URL(page.url()).search}&limit=200`)).json()
  expect(items).toHaveLength(numerator!)
})

test('a figure opens what it counts in one click, and the table has the weeks behind its line', async ({ page }) => {
  await page.goto('/')
  await strip(page).getByRole('button', { name: 'Definition: Critical incidents' }).click()
  await expect(page.getByRole('dialog')).toContainText('What is called a change')
  await page.keyboard.press('Escape')

  await strip(page).getByRole('button', { name: 'Table: six figures' }).click()

  await expect(strip(page).getByRole('table').getByRole('row')).toHaveCount(1 + 6 + 6 * 31)
})

test('the trend is marked with deployments and with incidents; the keyboard reaches both, and each opens as many rows as it says', async ({
  page,
}) => {
  for (const [says, noun, rows] of [
    [/: [\d,]+ deployments?$/, 'deployment', /\/deployments\?.*result=SUCCESS&environment=production/],
    [/: [\d,]+ critical incidents? began$/, 'incident', /\/incidents\?.*severity=critical/],
  ] as const) {
    await page.goto('/?from=2026-06-01&to=2026-08-24')
    const mark = page.getByRole('link', { name: says }).first()
    const amount = Number((await mark.getAttribute('aria-label'))!.match(/: (\d+) /)![1])

    await mark.focus()
    await page.keyboard.press('Enter')

    await expect(page).toHaveURL(rows)
    await expect(page.getByRole('row')).toHaveCount(1 + Math.min(amount, 50))
    await expect(page.getByText(new RegExp(`${amount > 50 ? 'The latest 50' : amount} ${noun}s?`))).toBeVisible()
  }
})

test('the Overview is presented panel by panel with the arrow keys, alone on the window, until Escape', async ({
  page,
}) => {
  await page.goto('/')
  await awake(page)
  await page.keyboard.press('v')

  await expect(page.getByRole('status').filter({ hasText: 'Item 1 of 12' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main', exact: true })).toBeHidden()
  await expect(page.getByText('Does AI-written code fail more often in production?')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('status').filter({ hasText: 'Item 3 of 12' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1)
  await page.keyboard.press('End')
  await expect(page.getByText('Failure rate with and without logs, traces or alerts')).toBeVisible()
  await expectSound(page)

  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Main', exact: true })).toBeVisible()
})

/** Where a line ends, a document has no space. */
const bare = (text: string) => text.replaceAll(/\s/g, '')

function headingsOf(pdf: Buffer): string[] {
  const titles = [...pdf.toString('latin1').matchAll(/\/Title\s*(?:<FEFF([0-9A-F]+)>|\(((?:[^()\\]|\\.)*)\))/g)]
  return titles.map(([, hex, plain]) =>
    bare(hex ? Buffer.from(hex, 'hex').swap16().toString('utf16le') : (plain ?? '')),
  )
}

for (const path of ['/', '/?severity=all&mixed=ai', '/?team=payments'])
  test(`${path} prints on exactly one page of A4, with the answer and the six figures`, async ({ page }) => {
    await page.goto(path)
    await expect(strip(page).getByRole('listitem')).toHaveCount(6)
    await expect(strip(page).getByText(/in the 182 days|Too few changes here|No incident of any kind/)).toBeAttached()
    await expect(page.locator('.recharts-surface').first()).toBeVisible()
    const verdict = await page.getByRole('heading', { level: 1 }).innerText()

    // The headings of a tagged document are its outline, which is where its text can be read as text.
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })

    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
    const headings = headingsOf(pdf)
    expect(headings).toContain(bare(verdict))
    for (const name of ['Median time to restore', 'Changes gone live']) expect(headings).toContain(bare(name))
    await page.emulateMedia({ media: 'print' })
    await expect(strip(page).getByText(/^C4/)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Table/ }).first()).toBeHidden()
  })

test.describe('money', () => {
  test.describe.configure({ mode: 'serial' })

  test('none is shown before somebody says what an hour costs; then the hours say it, with their definition', async ({
    page,
  }) => {
    await page.goto('/')
    const hours = page.getByRole('region', { name: /of the SRE week went to/ })
    await expect(hours).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('€')

    await page.goto('/settings/organisation')
    await page.getByLabel(/^An hour of an SRE/).fill('75')
    await page.getByLabel('Currency').fill('XXY')
    await page.getByRole('button', { name: 'Save the price' }).click()
    await expect(page.getByText('is not a currency')).toBeVisible()
    await page.getByLabel('Currency').fill('EUR')
    await page.getByRole('button', { name: 'Save the price' }).click()
    await expect(page.getByText('Saved.')).toBeVisible()
    await expectSound(page)

    await page.goto('/')
    await expect(hours).toContainText(/about €[\d,]+ at €75 an hour/)
    await hours.getByRole('button', { name: /^Definition/ }).click()
    await expect(page.getByRole('dialog')).toContainText('What the hours cost')
  })

  test('taken back, the money is gone', async ({ page }) => {
    await page.goto('/settings/organisation')
    await page.getByLabel(/^An hour of an SRE/).fill('')
    await page.getByRole('button', { name: 'Save the price' }).click()
    await expect(page.getByText('Saved: no money is shown.')).toBeVisible()

    await page.goto('/')
    await expect(page.getByRole('region', { name: /of the SRE week went to/ })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('€')
  })
})
