import { expect, test } from './test'
import { ownSite } from './own-site'
import { setUp } from './set-up'

test.use({ storageState: { cookies: [], origins: [] } })

const PERSONS_REQUESTS = 20
const ADDRESSES_PAGES = 600

test('pages and requests of a person are counted together, and one too many says when to come again', async ({
  page,
}) => {
  const site = await ownSite({ API_REQUESTS_PER_MINUTE: String(PERSONS_REQUESTS * 10) })
  try {
    await setUp(page.request, site.url)
    const statuses: number[] = []
    for (let time = 0; time < PERSONS_REQUESTS + 2; time += 1) {
      const path = time % 2 ? '/incidents' : '/api/v1/sources'
      statuses.push((await page.request.get(`${site.url}${path}`)).status())
    }

    expect(statuses).toEqual([...new Array<number>(PERSONS_REQUESTS).fill(200), 429, 429])
    const answer = await page.goto(`${site.url}/settings/profile?from=here`)
    expect(answer?.status()).toBe(429)
    expect(Number(answer?.headers()['retry-after'])).toBeGreaterThan(0)
    expect(Number(answer?.headers()['retry-after'])).toBeLessThanOrEqual(60)
    await expect(page.getByRole('main')).toContainText(/Try again in (a|\d+) seconds?\./)
    await expect(page.getByRole('link', { name: 'Try again' })).toHaveAttribute('href', '/settings/profile?from=here')
  } finally {
    await site.close()
  }
})

test('pages for whoever did not sign in are counted by address', async ({ request }) => {
  test.slow()
  const site = await ownSite()
  try {
    const statuses = new Map<number, number>()
    for (let round = 0; round < ADDRESSES_PAGES / 20 + 1; round += 1) {
      const paths = Array.from({ length: 20 }, (_, at) => ['/', '/set-up', '/sign-in', '/s/nothing'][at % 4]!)
      const answers = await Promise.all(paths.map((path) => request.get(`${site.url}${path}`, { maxRedirects: 0 })))
      for (const answer of answers) {
        const isRefused = answer.status() === 307 && /^\/too-many\?/.test(answer.headers().location ?? '')
        const status = isRefused ? 429 : 200
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }

    expect(Object.fromEntries(statuses)).toEqual({ 200: ADDRESSES_PAGES, 429: 20 })
    expect((await request.get(`${site.url}/sign-in`)).status()).toBe(429)
  } finally {
    await site.close()
  }
})
