import { type Browser, expect, type Page, test } from './test'
import pg from 'pg'
import { startApp } from '../scripts/launch/app.mjs'
import { awake } from './awake'
import { wireTo } from './wire'

/** Told, and not come upon: an instance that is told nothing looks by itself after 15 s. How soon it was is printed. */
const SOON_MS = 10_000

type App = Awaited<ReturnType<typeof startApp>>
type Wire = Awaited<ReturnType<typeof wireTo>>
let other: App
let wire: Wire

test.beforeAll(async () => {
  const env = { DATABASE_URL: process.env.DATABASE_URL ?? '' }
  other = await startApp({ host: '127.0.0.1', port: 0, env, quiet: true })
  wire = await wireTo(other.url)
})
test.afterAll(async () => {
  await wire.remove()
  await other.stop()
})

const notLive = (page: Page) => page.getByText('Not live: reconnecting')

/** An incident that is open here and, by the other instance, in a browser that looks on. */
async function openInTwo(page: Page, browser: Browser) {
  const run = crypto.randomUUID().slice(0, 8)
  const item = { source: 'live', externalId: run, title: `Refunds ${run}`, startedAt: new Date().toISOString() }
  const headers = { authorization: `Bearer ${process.env.AFTERMERGE_TOKEN}` }
  const made = await page.request.post('/api/v1/incidents', { headers, data: { items: [item] } })
  const path = `/incidents/INC-${(await made.json()).results[0].number}`

  const context = await browser.newContext({ storageState: process.env.AFTERMERGE_STATE_LEAD, locale: 'en-GB' })
  const onlooker = await context.newPage()
  const listening = onlooker.waitForRequest(/\/api\/v1\/events/)
  await onlooker.goto(`${wire.url}${path}`)
  await listening
  await page.goto(path)
  await awake(page)
  return { onlooker, path }
}

async function writeTitle(page: Page, title: string) {
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await page.keyboard.press('Enter')
}

/** How long it took until the other browser showed what was written here. */
async function measure(page: Page, onlooker: Page, title: string): Promise<number> {
  await writeTitle(page, title)
  const began = performance.now()
  await onlooker.getByRole('heading', { level: 1, name: title }).waitFor()
  return Math.round(performance.now() - began)
}

async function cutListeners(): Promise<number> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rowCount } = await client.query(`
    select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'aftermerge live' and datname = current_database()`)
  await client.end()
  return rowCount ?? 0
}

test('what is edited in one browser is seen in the other, which another instance serves', async ({ page, browser }) => {
  const { onlooker, path } = await openInTwo(page, browser)
  // What is asked for the first time is loaded by its instance first.
  await measure(page, onlooker, 'Refunds, once more')

  const times = []
  for (let n = 1; n <= 5; n += 1) times.push(await measure(page, onlooker, `Refunds charge ${n} times`))

  console.log(`Live: an edit is seen in the other browser after ${times.join(', ')} ms`)
  expect(Math.max(...times)).toBeLessThan(SOON_MS)
  const comment = { origin: process.env.AFTERMERGE_URL ?? '' }
  await page.request.post(`/api/v1${path}/comments`, { headers: comment, data: { body: 'It was the cache' } })
  await expect(onlooker.getByText('It was the cache')).toBeVisible({ timeout: SOON_MS })
  await expect(notLive(onlooker)).toBeHidden()
})

test('what is edited while the database hung up on those who listen is seen as well', async ({ page, browser }) => {
  const { onlooker } = await openInTwo(page, browser)
  await measure(page, onlooker, 'Before it hung up')

  expect(await cutListeners()).toBeGreaterThanOrEqual(2)
  const ms = await measure(page, onlooker, 'After it hung up')

  console.log(`Live: seen after ${ms} ms though the listening connections were ended`)
  expect(ms).toBeLessThan(SOON_MS)
})

test('what is edited while a browser’s connection broke is seen as well', async ({ page, browser }) => {
  const { onlooker } = await openInTwo(page, browser)
  await measure(page, onlooker, 'Before it broke')

  wire.cut()
  const ms = await measure(page, onlooker, 'After it broke')

  console.log(`Live: seen after ${ms} ms though the browser’s connection was cut`)
  expect(ms).toBeLessThan(SOON_MS)
})

test('a browser that cannot be reached says so, and catches up', async ({ page, browser }) => {
  const { onlooker } = await openInTwo(page, browser)
  await measure(page, onlooker, 'While all was well')

  wire.hold()
  await expect(notLive(onlooker)).toBeVisible()
  await writeTitle(page, 'While nobody heard')
  await expect(page.getByRole('status').filter({ hasText: 'Title is changed.' })).toBeVisible()
  wire.mend()

  await expect(onlooker.getByRole('heading', { level: 1 })).toHaveText(/While nobody heard/)
  await expect(notLive(onlooker)).toBeHidden()
})

test('an instance that is told to stop is not held up by those who listen', async ({ page, browser }) => {
  const { onlooker } = await openInTwo(page, browser)
  await measure(page, onlooker, 'Before it stopped')

  const began = performance.now()
  await other.stop()
  const ms = Math.round(performance.now() - began)

  console.log(`Live: an instance with listeners stopped after ${ms} ms`)
  expect(ms).toBeLessThan(3000)
})
