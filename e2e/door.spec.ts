import { expect, test, type Page } from './test'
import { EVERYWHERE, NO_PAGE } from '../lib/http/security-headers.mjs'
import { follow } from './axe'

/** Collects whatever the policy of a page refuses there, from now on and over all pages that follow. */
async function watchRefusals(page: Page): Promise<string[]> {
  const refused: string[] = []
  await page.exposeFunction('tellRefused', (what: string) => refused.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const { tellRefused } = window as unknown as { tellRefused: (what: string) => void }
      tellRefused(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sourceFile}`)
    })
  })
  return refused
}

async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
}

/** Left dark, so that the page after it begins so; what only one of the themes needs is loaded as it comes. */
async function settledInBoth(page: Page, path: string): Promise<void> {
  await settled(page, path)
  for (const theme of ['light', 'dark'] as const) await follow(page, theme)
}

test('no page is refused anything by its own policy, neither light nor dark', async ({ page }) => {
  test.slow()
  const refused = await watchRefusals(page)
  const [incident] = (await (await page.request.get('/api/v1/incidents?limit=1')).json()).items
  const [change] = (await (await page.request.get('/api/v1/changes?limit=1')).json()).items
  const pages = [
    '/',
    '/incidents',
    `/incidents/${incident.key}`,
    '/changes',
    `/changes/${change.id}`,
    '/deployments',
    '/hours',
  ]

  for (const path of [...pages, '/docs/api', '/settings', '/nowhere', '/incidents/INC-99999999'])
    await settledInBoth(page, path)
  await page.goto('/settings')
  for (const path of await hrefsOf(page, 'a[href^="/settings/"]')) await settledInBoth(page, path)

  expect(refused).toEqual([])
})

test('no menu, table, file or definition of the overview is refused anything, neither light nor dark', async ({
  page,
}) => {
  test.slow()
  const refused = await watchRefusals(page)
  await settled(page, '/')
  const buttons = page.locator('button').filter({ visible: true, hasNotText: 'Print' })
  const count = await buttons.count()

  for (let index = 0; index < count; index += 1) {
    const button = buttons.nth(index)
    const opens = (await button.getAttribute('aria-haspopup')) !== null
    await button.click()
    if (!opens) continue
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    for (const theme of ['dark', 'light'] as const) await follow(page, theme)
    await page.keyboard.press('Escape')
    await expect(button).toHaveAttribute('aria-expanded', 'false')
  }
  // While the colours change, an element of style keeps them from being seen to change.
  for (const theme of ['Dark', 'Light']) {
    await page.getByRole('combobox', { name: /^Theme/ }).click()
    await page.getByRole('option', { name: theme }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
  }
  await page.getByRole('link', { name: 'Incidents' }).first().click()
  await expect(page).toHaveURL(/\/incidents/)

  expect(count).toBeGreaterThan(15)
  expect(refused).toEqual([])
})

test.describe('before signing in', () => {
  test.use({ storageState: { cookies: [], origins: [] } })

  test('no page is refused anything by its own policy, neither light nor dark', async ({ page }) => {
    const refused = await watchRefusals(page)

    for (const path of ['/sign-in', '/set-up', '/', '/join/nothing', '/nowhere']) await settledInBoth(page, path)

    expect(refused).toEqual([])
  })
})

function hrefsOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

test('what gets into a page from outside does not run, load or lead away, and each attempt is noticed', async ({
  page,
}) => {
  const smuggled = `
    <script>window.ran = true</script>
    <script src="https://elsewhere.example/script.js"></script>
    <style>h1 { display: none }</style>
    <img src="/nothing.png" onerror="window.ran = true">
    <img src="https://elsewhere.example/pixel.png">
    <iframe src="https://elsewhere.example/"></iframe>
    <base href="https://elsewhere.example/">
    <object data="/icon.svg"></object>`
  await page.route('/docs/api', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('</body>', `${smuggled}</body>`) })
  })
  const refused = await watchRefusals(page)

  await page.goto('/docs/api')

  const scripts = ['script-src-elem inline', 'script-src-elem https://elsewhere', 'script-src-attr inline']
  const noticed = (what: string) => refused.filter((line) => line.includes(`: ${what}`)).length
  for (const what of [...scripts, 'style-src-elem', 'img-src', 'frame-src', 'base-uri', 'object-src'])
    await expect.poll(() => noticed(what), what).toBeGreaterThan(0)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  // Last, for the browser goes on expecting the page that it was refused. React may take out what it did not draw.
  await page.evaluate(() => {
    const form = Object.assign(document.createElement('form'), { action: 'https://elsewhere.example/' })
    document.body.append(form)
    form.submit()
  })
  await expect.poll(() => noticed('form-action')).toBeGreaterThan(0)
})

test('every answer says how it may be used, whatever it is', async ({ page, request }) => {
  await page.goto('/')
  const [script] = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''))
  const pages = ['/', '/nowhere', '/incidents/INC-99999999']
  const others = [
    '/api/v1/incidents',
    '/api/v1/nothing',
    '/api/v1/incidents?limit=x',
    '/livez',
    '/readyz',
    '/incidents/%',
  ]

  for (const path of [...pages, ...others, script!, '/icon.svg', '/_next/static/nothing.js']) {
    const headers = (await request.get(path)).headers()
    for (const [name, value] of Object.entries(EVERYWHERE)) expect(headers[name.toLowerCase()], path).toBe(value)
  }
  for (const path of others) {
    const headers = (await request.get(path)).headers()
    for (const [name, value] of Object.entries(NO_PAGE)) expect(headers[name.toLowerCase()], path).toBe(value)
  }
  for (const path of pages) {
    const headers = (await request.get(path)).headers()
    expect(headers['cache-control'], path).toMatch(/private.*no-store/)
    expect(headers['content-security-policy'], path).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}' 'strict-dynamic';/)
  }
})

test('a nonce is for one answer, and every script of that answer has it', async ({ request }) => {
  const nonces = new Set<string>()
  for (let time = 0; time < 3; time += 1) {
    const answer = await request.get('/')
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1]
    const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? []

    expect(scripts.length).toBeGreaterThan(3)
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
    nonces.add(nonce!)
  }

  expect(nonces.size).toBe(3)
})

test('whatever the API does not have or do, it says so as a problem', async ({ request, baseURL }) => {
  const headers = { origin: baseURL! }
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
    for (const path of ['/api', '/api/nothing', '/api/v1', '/api/v1/incidents/INC-1/nothing', '/api/v2/incidents']) {
      const answer = await request.fetch(path, { method, headers })
      expect([answer.status(), answer.headers()['content-type']], `${method} ${path}`).toEqual([404, PROBLEM])
      expect(await answer.json()).toMatchObject({ status: 404, type: '/docs/api#not-found' })
    }
  for (const [method, path] of [
    ['DELETE', '/api/v1/incidents'],
    ['POST', '/api/v1/me'],
    ['GET', '/api/v1/set-up'],
  ] as const) {
    const answer = await request.fetch(path, { method, headers })
    expect([answer.status(), answer.headers()['content-type']], `${method} ${path}`).toEqual([405, PROBLEM])
    expect(await answer.json()).toMatchObject({ status: 405, type: '/docs/api#wrong-method' })
  }
  expect((await request.get('/api/v1/%')).headers()['content-type']).toBe(PROBLEM)
})

const PROBLEM = 'application/problem+json'

test('a name that somebody else points at us gets no answer', async ({ request }) => {
  for (const path of ['/', '/api/v1/incidents', '/sign-in']) {
    const answer = await request.get(path, { headers: { host: 'rebound.example' }, maxRedirects: 0 })
    expect(answer.status(), path).toBe(403)
    expect(await answer.text()).not.toMatch(/<html|"items"/)
  }
})

test.describe('a stranger', () => {
  test.use({ storageState: { cookies: [], origins: [] } })

  test('is led back to the page that was asked for, not to one that a header names', async ({ request }) => {
    const headers = { 'x-aftermerge-path': '/elsewhere' }
    const answer = await request.get('/incidents?severity=critical', { headers, maxRedirects: 0 })

    expect(answer.headers()['location']).toBe('/sign-in?next=%2Fincidents%3Fseverity%3Dcritical')
  })

  test('who names another address with each guess is counted all the same', async ({ request, baseURL }) => {
    const statuses: number[] = []
    for (let time = 0; time < 12; time += 1) {
      const answer = await request.post('/api/v1/session', {
        headers: {
          origin: baseURL!,
          'x-forwarded-for': `203.0.113.${time}`,
          'x-real-ip': `203.0.113.${time}`,
          'x-aftermerge-client': `203.0.113.${time}`,
          forwarded: `for=203.0.113.${time}`,
        },
        data: { email: 'nobody@example.com', password: `wrong guess ${time}` },
      })
      statuses.push(answer.status())
    }

    expect(statuses).toEqual([...new Array<number>(10).fill(401), 429, 429])
  })
})
