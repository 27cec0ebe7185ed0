import { execFileSync } from 'node:child_process'
import { expect, test } from './test'

test.use({ storageState: process.env.AFTERMERGE_STATE_ADMINISTRATOR })

for (const [scope, answers] of [
  ['Read', /"items":\[\{/],
  ['Send incidents', /"outcome":"created"/],
] as const) {
  test(`a token that may “${scope}” is made and used within a minute, and revoked within a second`, async ({
    page,
  }) => {
    const begun = Date.now()
    await page.goto('/settings/tokens')
    await page.getByLabel('Name', { exact: true }).fill(`Journey of ${scope}`)
    await page.getByLabel(scope, { exact: true }).check()
    await page.getByRole('button', { name: 'Make the token' }).click()
    const command = await page.getByRole('region', { name: 'A command to try it' }).innerText()
    const run = () => execFileSync('sh', ['-c', command], { encoding: 'utf8' })
    expect(run()).toMatch(answers)
    const seconds = (Date.now() - begun) / 1000
    console.log(`A token made and used: ${seconds.toFixed(1)} s`)
    expect(seconds).toBeLessThan(60)

    const secret = await page.getByLabel(`Secret of Journey of ${scope}`).inputValue()
    expect(command).toContain(secret)
    await page.reload()
    await expect(page.getByRole('row', { name: `Journey of ${scope}` })).toContainText('127.0.0.1')
    await expect(page.locator('body')).not.toContainText(secret.slice(14))

    await page.getByRole('button', { name: `Revoke Journey of ${scope}` }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'is revoked' })).toBeVisible()
    await expect.poll(run, { timeout: 1000, intervals: [100] }).toContain('"status":401')
    await expect(page.getByRole('row', { name: `Journey of ${scope}` })).toContainText('Revoked')
  })
}

test('a token without anything it may do is refused at the question', async ({ page }) => {
  await page.goto('/settings/tokens')
  await page.getByLabel('Name', { exact: true }).fill('Nothing')
  await page.getByRole('button', { name: 'Make the token' }).click()

  await expect(page.getByText('This names nothing that it may do.')).toBeVisible()
  await expect(page.getByRole('group', { name: 'It may' })).toBeFocused()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Nothing')
})
