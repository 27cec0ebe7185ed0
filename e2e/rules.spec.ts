import { expect, test } from './test'
import { expectSoundAtWidths, PHONE } from './axe'

test.describe('of a lead', () => {
  test.use({ storageState: process.env.AFTERMERGE_STATE_LEAD })

  test('a pasted line is told apart, and a rule of the team’s own changes what it is', async ({ page }) => {
    await page.goto('/settings/telemetry-rules')
    const trial = page.getByRole('region', { name: 'Try a line' })
    await trial.getByLabel('File').fill('pay/charge.go')
    await trial.getByLabel('Added line').fill('\tslog.Info("charged")')
    await expect(trial.getByRole('status')).toHaveText('Logs: a call of a logger (Go)')
    await trial.getByLabel('Added line').fill('\tledger.Note(ctx, "charged")')
    await expect(trial.getByRole('status')).toHaveText('No telemetry.')

    const form = page.getByRole('form', { name: 'Add a rule' })
    await form.getByLabel('Text').fill('ledger.Note(')
    await form.getByLabel('Files').fill('/pay/')
    await form.getByRole('button', { name: 'Add the rule' }).click()

    await expect(trial.getByRole('status')).toHaveText('Logs: your rule “ledger.Note(”')
    await page.getByRole('button', { name: 'Remove ledger.Note(' }).click()
    await expect(trial.getByRole('status')).toHaveText('No telemetry.')
  })

  test('a list of service rules is ordered by buttons, tried, looked at and set', async ({ page }) => {
    await page.goto('/settings/service-rules')
    for (const [at, path, service] of [
      [1, '/apps/pay/', 'pay'],
      [2, '', 'rest'],
    ] as const) {
      await page.getByRole('button', { name: 'Add a rule' }).click()
      await page.getByLabel(`Repository of rule ${at}`).fill('journey/mono')
      await page.getByLabel(`Path of rule ${at}`).fill(path)
      await page.getByLabel(`Service of rule ${at}`).fill(service)
    }
    const trial = page.getByRole('region', { name: 'Try a path' })
    await trial.getByLabel('Repository').fill('journey/mono')
    await trial.getByLabel('File').fill('apps/pay/a.ts')
    await expect(trial.getByRole('status')).toHaveText('rest, by rule 2.')

    await page.getByRole('button', { name: 'Move rule 2 up' }).click()
    await expect(trial.getByRole('status')).toHaveText('pay, by rule 2.')
    await page.getByRole('button', { name: 'See what would move' }).click()
    await expect(page.getByText(/would move, of/)).toBeVisible()
    await page.getByRole('button', { name: /^Set these rules/ }).click()

    await expect(page.getByText(/The rules are set/)).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Service of rule 2')).toHaveValue('pay')
  })
})

test.describe('of a viewer', () => {
  test.use({ storageState: process.env.AFTERMERGE_STATE_VIEWER })

  test('both pages can be read, and neither offers what would be refused', async ({ page }) => {
    await page.goto('/settings/telemetry-rules')
    await expect(page.getByText('Leads and administrators add rules.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Add the rule' })).toHaveCount(0)
    await page.goto('/settings/service-rules')
    await expect(page.getByText('Leads and administrators set them.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Add a rule' })).toHaveCount(0)
  })
})

test.describe('narrow and wide', () => {
  // axe is put into the page as a script, which our own policy would refuse.
  test.use({ viewport: PHONE, bypassCSP: true })

  for (const path of ['/settings/telemetry-rules', '/settings/service-rules'])
    test(`axe finds nothing on ${path}, and nothing sticks out sideways`, async ({ page }) => {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (path.endsWith('service-rules')) await page.getByRole('button', { name: 'Add a rule' }).click()

      await expectSoundAtWidths(page)
    })
})
