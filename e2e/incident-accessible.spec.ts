import { expect, test } from './test'
import { hoursAgo, incident, open, own, read, told } from './an-incident'
import { DESK, expectSound, PHONE } from './axe'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ bypassCSP: true })

for (const viewport of [PHONE, DESK])
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport })

    test('axe finds nothing on an incident, whatever is open on it, and nothing sticks out', async ({ page }) => {
      const rich = await incident(page.request, { mitigatedAt: hoursAgo(3), resolvedAt: hoursAgo(2), mode: 'CAPACITY' })
      const { version } = await read(page.request, rich.key)
      const headers = { ...own(), 'if-match': `"${version}"` }
      await page.request.patch(`/api/v1/incidents/${rich.key}`, { headers, data: { severity: 'SEV1', mode: 'OTHER' } })
      await told(page.request, { ...rich.item, severity: 'SEV3', eventAt: new Date().toISOString() })
      const bare = await told(page.request, {
        source: 'pager',
        externalId: crypto.randomUUID(),
        title: 'x'.repeat(120),
        startedAt: hoursAgo(1),
      })
      await open(page, bare)
      await expectSound(page)
      await open(page, rich.key)
      await expectSound(page)
      await page.getByRole('button', { name: 'Edit the summary' }).click()
      await expectSound(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Mitigated: set the time' }).click()
      await expect(page.getByLabel(/^Date and time/)).toBeVisible()
      await expectSound(page)
      await page.keyboard.press('Escape')
      await page
        .getByRole('button', { name: /^Owner: / })
        .first()
        .click()
      await expect(page.getByRole('combobox', { name: 'Find: Owner' })).toBeVisible()
      await expectSound(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Link a change' }).click()
      await page.getByRole('searchbox').fill('4821')
      await page.getByRole('radio').first().check()
      await expectSound(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Set aside' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectSound(page)
      await page.getByRole('radio', { name: /no incident/ }).check()
      await page.getByRole('button', { name: 'Set it aside' }).click()
      await expect(page.getByRole('region', { name: 'Set aside' })).toContainText('is no incident')
      await expectSound(page)
    })
  })
