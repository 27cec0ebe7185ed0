import { expect, test } from './test'
import { startChat, startMailServer } from '../lib/outgoing/test-listeners'
import { expectSoundAtWidths, FULL } from './axe'
import { ownSite } from './own-site'
import { setUp } from './set-up'

test('a digest is set up, tried, foretold, turned off and removed', async ({ page }) => {
  const chat = await startChat()
  try {
    await page.goto('/settings/digests')
    await expect(page.getByText('E-mail is not set up')).toContainText('SMTP_URL and MAIL_FROM')
    const form = page.getByRole('form', { name: 'Set up a digest' })
    await form.getByLabel('The review of').selectOption('')
    await form.getByLabel('Mondays at').selectOption('08:00')
    await form.getByLabel('E-mail to').fill('nobody')
    await form.getByRole('button', { name: 'Set up the digest' }).click()
    await expect(form.getByText('E-mail to is not an e-mail address.')).toBeVisible()
    await form.getByLabel('E-mail to').fill('')
    await form.getByLabel('Webhook of a chat').fill(chat.url)
    await form.getByRole('button', { name: 'Set up the digest' }).click()

    const row = page.getByRole('row', { name: /All teams Mondays at 08:00/ })
    await expect(row).toContainText(new URL(chat.url).host)
    await row.getByRole('button', { name: /^Send a test now/ }).click()
    await expect(page.getByText('Webhook sent.')).toBeVisible()
    expect(chat.posts).toHaveLength(1)

    await row.getByRole('button', { name: /^Preview/ }).click()
    const text = await page.getByRole('region', { name: 'Text of the digest' }).innerText()
    expect(chat.posts[0]!.body.text).toContain(text.split('\n')[0])
    expect(text).toContain('/review/')
    await page.getByRole('button', { name: 'Close' }).click()

    await row.getByRole('button', { name: /^Change/ }).click()
    const change = page.getByRole('form', { name: 'Change the digest' })
    await change.getByRole('checkbox', { name: 'On' }).uncheck()
    await change.getByRole('button', { name: 'Save the digest' }).click()
    await expect(row).toContainText('turned off')
    await page.reload()
    await expect(page.locator('body')).not.toContainText('verysecretpath')

    await row.getByRole('button', { name: /^Remove/ }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await expect(row).toHaveCount(0)
  } finally {
    await chat.stop()
  }
})

test('a lead sets up those of their teams, and an engineer is told whom to ask', async ({ browser }) => {
  const as = async (role: string) => {
    const context = await browser.newContext({ storageState: process.env[`AFTERMERGE_STATE_${role}`]! })
    const page = await context.newPage()
    await page.goto('/settings/digests')
    return page
  }
  const [lead, engineer] = [await as('LEAD'), await as('ENGINEER')]

  await expect(lead.getByLabel('The review of').getByRole('option', { name: 'All teams' })).toHaveCount(0)
  await expect(engineer.getByRole('heading', { level: 1 })).toHaveText('Digests are for leads and administrators.')
})

test('with a mail server it says whom mail is from, and sends', async ({ page }) => {
  test.slow()
  const mail = await startMailServer()
  const site = await ownSite({ SMTP_URL: mail.url, MAIL_FROM: 'Aftermerge <digest@example.com>' })
  try {
    await setUp(page.request, site.url)
    await page.goto(`${site.url}/settings/digests`)
    await expect(page.getByText('Mail is from Aftermerge <digest@example.com>.')).toBeVisible()
    await page.getByLabel('E-mail to').fill('ada@example.com, grace@example.com')
    await page.getByRole('button', { name: 'Set up the digest' }).click()
    const row = page.getByRole('row', { name: /All teams/ })
    await row.getByRole('button', { name: /^Send a test now/ }).click()

    await expect(page.getByText('E-mail sent.')).toBeVisible()
    expect(mail.mails.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: 'digest@example.com', to: ['ada@example.com', 'grace@example.com'] },
    ])
    expect(mail.mails[0]!.raw).toContain('Nothing is known of this week')
    await expectSoundAtWidths(page, FULL)
  } finally {
    await site.close()
    await mail.stop()
  }
})
