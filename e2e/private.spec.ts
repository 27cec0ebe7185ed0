import { type APIRequestContext, expect, test } from './test'

type Listed = { key: string; title: string; team: string; visibility: string }

const AS = (role: string) => ({ storageState: process.env[`AFTERMERGE_STATE_${role}`] })

/** What is private to teams, as administrators see it, and which of it is not for the one who asks. */
async function privateOnes(request: APIRequestContext): Promise<Listed[]> {
  const items: Listed[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await request.get(`/api/v1/incidents?severity=critical&limit=200${cursor && `&cursor=${cursor}`}`)
    const page = (await answer.json()) as { items: Listed[]; nextCursor: string | null }
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items.filter(({ visibility }) => visibility === 'TEAM')
}

test('an administrator sees what is private, and to whom', async ({ page }) => {
  const [one] = await privateOnes(page.request)

  await page.goto(`/incidents/${one!.key}`)

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(one!.title)
  await expect(page.getByText(/^Private to [A-Z]/)).toBeVisible()
})

test('a viewer of no such team finds a page that says nothing, and a list that says how many are missing', async ({
  page,
  browser,
}) => {
  const all = await privateOnes(page.request)
  const viewer = await (await browser.newContext(AS('VIEWER'))).newPage()
  const seen = new Set((await privateOnes(viewer.request)).map(({ key }) => key))
  const hidden = all.filter(({ key }) => !seen.has(key))
  expect(hidden.length).toBeGreaterThan(0)

  const answer = await viewer.goto(`/incidents/${hidden[0]!.key}`)
  expect(answer?.status()).toBe(404)
  await expect(viewer.locator('body')).not.toContainText(hidden[0]!.title)

  await viewer.goto('/incidents?from=2024-01-01&to=2027-01-01')
  await expect(viewer.getByText(/(is private to its team|are private to their teams)/)).toBeVisible()
})
