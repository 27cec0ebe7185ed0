import { execFileSync } from 'node:child_process'
import { expect, test } from '@playwright/test'

test.use({ storageState: process.env.AFTERMERGE_STATE_ADMINISTRATOR })

for (const vendor of ['GitHub', 'GitLab']) {
  test(`${vendor} is connected within a minute, and the page says when the first delivery came`, async ({ page }) => {
    const name = `Journey of ${vendor}`
    const begun = Date.now()
    await page.goto('/settings/webhooks')
    await page.getByLabel('Code host', { exact: true }).selectOption(vendor)
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
