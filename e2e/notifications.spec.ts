import { expect, test } from './test'
import { startReceiver } from '../lib/outgoing/test-listeners'
import { anIncident } from '../prisma/factories'
import { expectSoundAtWidths, FULL } from './axe'

test('a subscription is set up, tried, told of an incident, and what was given up is replayed', async ({ page }) => {
  const receiver = await startReceiver()
  try {
    await page.goto('/settings/notifications')
    const form = page.getByRole('form', { name: 'Set up a subscription' })
    await form.getByLabel('Name').fill('Status page')
    await form.getByLabel('Address').fill('http://hooks.example.com/x')
    await form.getByRole('button', { name: 'Set up the subscription' }).click()
    await expect(form.getByText('Address does not begin with https://.')).toBeVisible()
    await form.getByLabel('Address').fill(receiver.url)
    await form.getByRole('button', { name: 'Set up the subscription' }).click()
    await expect(page.getByLabel('Secret of Status page')).toHaveValue(/^whsec_/)

    const row = page.getByRole('row', { name: /Status page Webhook to/ })
    await row.getByRole('button', { name: /^Send a test now/ }).click()
    await expect(page.getByText('The test to Status page was taken.')).toBeVisible()
    expect(JSON.parse(receiver.posts[0]!.raw)).toMatchObject({ type: 'test' })

    receiver.answerWith(() => ({ status: 410, body: 'nobody here' }))
    const told = receiver.next()
    const sent = await page.request.post('/api/v1/incidents', {
      data: { items: [anIncident({ source: 'e2e-notifications', title: 'Told of' })] },
      headers: { origin: new URL(page.url()).origin },
    })
    expect(sent.status()).toBe(207)
    await told
    await expect(async () => {
      await page.reload()
      await expect(row).toContainText('Off.', { timeout: 1_000 })
    }).toPass()
    await page.getByLabel('Only what was given up').check()
    const dead = page.getByRole('row', { name: /^INC-/ })
    await expect(dead).toContainText('It said: nobody here')
    await expectSoundAtWidths(page, FULL)

    receiver.answerWith(() => 204)
    await row.getByRole('button', { name: /^Change/ }).click()
    const change = page.getByRole('form', { name: 'Change the subscription' })
    await change.getByRole('checkbox', { name: 'On', exact: true }).check()
    await change.getByRole('button', { name: 'Save the subscription' }).click()
    await expect(row).not.toContainText('Off.')
    const again = receiver.next()
    await dead.getByRole('button', { name: /^Replay/ }).click()
    await again
    await expect(page.locator('body')).not.toContainText('verysecretpath')

    await row.getByRole('button', { name: /^Remove/ }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await expect(row).toHaveCount(0)
  } finally {
    await receiver.stop()
  }
})

test('whoever is no administrator is told whom to ask', async ({ browser }) => {
  const context = await browser.newContext({ storageState: process.env.AFTERMERGE_STATE_LEAD! })
  const page = await context.newPage()
  await page.goto('/settings/notifications')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notifications are for administrators.')
  await context.close()
})
