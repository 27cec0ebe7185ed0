import { execFileSync } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { expectSoundAtWidths } from './axe'
import { type APIRequestContext, expect, type Page, test } from './test'

test.use({ storageState: process.env.AFTERMERGE_STATE_ADMINISTRATOR })

for (const vendor of ['GitHub', 'GitLab']) {
  test(`${vendor} is connected within a minute, and the page says when the first delivery came`, async ({ page }) => {
    const name = `Journey of ${vendor}`
    const begun = Date.now()
    await page.goto('/settings/webhooks')
    await page.getByLabel('Tool', { exact: true }).selectOption(vendor)
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByRole('button', { name: 'Make the webhook' }).click()

    const secret = await page.getByLabel(`Secret of ${name}`).inputValue()
    const command = await page.getByRole('region', { name: 'A command to try it' }).innerText()
    await expect(page.getByText('Waiting for the first delivery…')).toBeVisible()
    const run = () => execFileSync('sh', ['-c', command], { encoding: 'utf8' })
    const { deliveryId } = JSON.parse(run()) as { deliveryId: string }
    await expect(page.getByText('The first delivery came')).toBeVisible()
    const seconds = (Date.now() - begun) / 1000
    console.log(`${vendor} connected: ${seconds.toFixed(1)} s`)
    expect(seconds).toBeLessThan(60)

    expect(JSON.parse(run())).toEqual({ deliveryId })
    const deliveries = page.getByRole('table', { name: /^Last deliveries/ })
    await expect(deliveries.getByRole('row', { name })).toHaveCount(1)
    await expect(deliveries.getByRole('row', { name })).toContainText('nothing came of it')

    await page.reload()
    await expect(page.locator('body')).not.toContainText(secret)
    await page.getByRole('button', { name: `End ${name}` }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'End' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'has ended' })).toBeVisible()
    expect(run()).toContain('"status":401')
  })
}

test('another secret is shown once, and what was forged with no secret is refused', async ({ page, request }) => {
  await page.goto('/settings/webhooks')
  await page.getByLabel('Name', { exact: true }).fill('Rotated')
  await page.getByRole('button', { name: 'Make the webhook' }).click()
  const first = await page.getByLabel('Secret of Rotated').inputValue()
  const address = await page.getByLabel('Address', { exact: true }).inputValue()

  await page.getByRole('button', { name: 'New secret for Rotated' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'New secret' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'has another secret' })).toBeVisible()
  await expect(page.getByLabel('Secret of Rotated')).not.toHaveValue(first)

  expect((await request.post(address, { data: {} })).status()).toBe(401)
})

/** A webhook of GitHub's as the page makes it, and what sends to it as GitHub does. */
async function connect(page: Page, request: APIRequestContext, name: string) {
  await page.goto('/settings/webhooks')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Make the webhook' }).click()
  const secret = await page.getByLabel(`Secret of ${name}`).inputValue()
  const address = await page.getByLabel('Address', { exact: true }).inputValue()

  return async (event: string, data: string, signedWith = secret) => {
    const signature = createHmac('sha256', signedWith).update(data).digest('hex')
    const headers = {
      'content-type': 'application/json',
      'x-github-event': event,
      'x-github-delivery': randomUUID(),
      'x-hub-signature-256': `sha256=${signature}`,
    }
    return (await request.post(address, { headers, data: Buffer.from(data) })).status()
  }
}

test('the log shows a delivery by itself, and opens it with its secrets masked', async ({ page, request }) => {
  const tell = await connect(page, request, 'Watched')
  const log = page.getByRole('table', { name: /^Last deliveries/ })
  await expect(page.getByText('Waiting for the first delivery…')).toBeVisible()

  const payload = { zen: 'Keep it logically awesome.', hook: { config: { secret: 'hunter2' } }, to: 'ada@example.com' }
  const sent = Date.now()
  expect(await tell('ping', JSON.stringify(payload))).toBe(202)
  await expect(log.getByRole('button', { name: 'Open ping of Watched' })).toBeVisible()
  const seconds = (Date.now() - sent) / 1000
  console.log(`in the log: ${seconds.toFixed(1)} s`)
  expect(seconds).toBeLessThan(10)

  // By keys alone: to the row, and into it.
  await page.locator('main').click({ position: { x: 2, y: 2 } })
  await page.keyboard.press('j')
  await expect(log.getByRole('button').first()).toBeFocused()
  await log.getByRole('button', { name: 'Open ping of Watched' }).press('Enter')
  const open = page.getByRole('dialog', { name: 'ping' })
  await expect(open.getByRole('region', { name: 'Body' })).toContainText('"zen": "Keep it logically awesome."')
  await expect(open).toContainText('ada@example.com')
  await expect(open).toContainText(/202 in \d+\sms/)
  await expect(open).not.toContainText('hunter2')
  await expect(page).toHaveURL(/delivery=/)
  await expectSoundAtWidths(page)
  await page.keyboard.press('Escape')
  await expect(open).toBeHidden()
})

test('what could not be read is grouped, and replayed after a look at what would change', async ({ page, request }) => {
  const tell = await connect(page, request, 'Mended')
  expect(await tell('pull_request', '{"action":')).toBe(202)
  const group = page.getByRole('row', { name: /The body is not JSON/ })
  await expect(group).toContainText('Mended')
  await expect(page.getByRole('row', { name: /^Mended/ })).toContainText('cannot be read')

  await page.getByRole('button', { name: 'Replay those where the body is not json' }).click()
  const sheet = page.getByRole('dialog', { name: 'Read again' })
  await expect(sheet.getByRole('region', { name: 'What would change' })).toContainText('The body is not JSON')
  await expectSoundAtWidths(page)
  await sheet.getByRole('button', { name: /^Read .* again$/ }).click()
  await expect(sheet.getByRole('status')).toContainText('Done')
  await expect(sheet.getByRole('status')).toContainText('0 records added')
})

test('a wrong secret shows on the page with what may be the matter', async ({ page, request }) => {
  const tell = await connect(page, request, 'Rotated there')
  for (let n = 0; n < 3; n += 1) expect(await tell('ping', '{}', 'another secret')).toBe(401)

  const row = page.getByRole('row', { name: /^Rotated there/ })
  await expect(row).toContainText('3 bad signatures since')
  await expect(row).toContainText('Was the secret rotated here and not there?')
  await expect(row).toContainText('turned away')
})
