import { expect, test } from './test'

test('a list goes on past its first page and repeats nothing', async ({ page }) => {
  await page.goto('/incidents')
  const links = page.getByRole('main').locator('a[href^="/incidents/INC-"]')
  await expect(links.first()).toBeVisible()
  const before = await links.count()

  await page.getByRole('button', { name: /more/i }).click()

  await expect.poll(() => links.count()).toBeGreaterThan(before)
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('an incident says what happened, which change did it, what it cost and where that is from', async ({ page }) => {
  const found = await page.request.get('/api/v1/incidents?severity=critical&origin=AI&limit=50')
  const { items } = (await found.json()) as { items: { key: string; title: string; work: object | null }[] }
  const { key, title } = items.find(({ work }) => work !== null)!
  const incident = await (await page.request.get(`/api/v1/incidents/${key}`)).json()

  await page.goto(`/incidents/${key}`)

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const cause = incident.causes.find(({ certainty }: { certainty: string }) => certainty === 'CONFIRMED')
  await expect(page.getByRole('link', { name: new RegExp(cause.title.slice(0, 20)) }).first()).toBeVisible()
  await expect(page.getByText('follows the confirmed cause')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/Counted|nothing to trim|h \d+ min|min/)
})

test('a missing time is a gap with a word, never a zero', async ({ page }) => {
  const found = await page.request.get('/api/v1/incidents?status=OPEN&limit=1')
  const [{ key }] = (await found.json()).items

  await page.goto(`/incidents/${key}`)

  const resolved = page.locator('dt', { hasText: /^Resolved$/ }).locator('xpath=following-sibling::dd[1]')
  await expect(resolved).toContainText('–')
  await expect(resolved).not.toContainText(/\d/)
})

test('a change shows its evidence, and one without any says so', async ({ page }) => {
  const found = await page.request.get('/api/v1/changes?origin=UNKNOWN&limit=50')
  const { items } = (await found.json()) as { items: { id: string; originBasis: string | null }[] }
  const bare = items.find(({ originBasis }) => originBasis === null)!

  await page.goto(`/changes/${bare.id}`)

  await expect(page.getByRole('main')).toContainText(/no evidence/i)
  await expect(page.getByRole('main')).not.toContainText(/written by a human/i)
})

test('the hours behind a bar come to what the bar says', async ({ page }) => {
  await page.goto('/')
  const table = page.getByRole('button', { name: /^Table: hours/ })
  await table.click()
  const link = page.getByRole('table').locator('a[href^="/hours"][href*="origin=AI"][href*="team=payments"]').first()
  const hours = Number((await link.innerText()).replaceAll(/[^\d.]/g, ''))
  await link.click()

  await expect(page).toHaveURL(/\/hours\?/)
  const { total } = await (await page.request.get(`/api/v1/work-logs${apiSearch(page.url())}`)).json()
  expect(Math.round(total.countedMinutes / 60)).toBe(Math.round(hours))
})

/** What of the page's address the list understands: the rest is the question it came from. */
function apiSearch(url: string): string {
  const kept = [...new URL(url).searchParams].filter(([name]) =>
    ['from', 'to', 'team', 'service', 'repository', 'origin', 'week', 'role'].includes(name),
  )
  return `?${new URLSearchParams(kept)}`
}

for (const path of ['/incidents/INC-99999999', '/changes/01890000-0000-7000-8000-000000000000', '/nowhere']) {
  test(`${path} says that there is nothing, with the status for it and a way back`, async ({ page }) => {
    const answer = await page.goto(path)

    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  })
}
