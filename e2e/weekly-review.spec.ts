import { type APIRequestContext, expect, type Page, test } from './test'
import { status, told } from './an-incident'
import { awake } from './awake'
import { expectSoundAtWidths, PHONE } from './axe'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ bypassCSP: true })

const WEEK = '2025-W11'

/** A team of its own with two critical incidents in the week, one of them mitigated, and nothing decided. */
async function week(request: APIRequestContext): Promise<{ team: string; keys: string[] }> {
  const run = crypto.randomUUID().slice(0, 8)
  const team = `crew-${run}`
  const at = (hour: string) => `2025-03-11T${hour}:00Z`
  const over = { source: 'pager', team, service: `parcels-${run}` }
  const keys = [
    await told(request, {
      ...{ ...over, externalId: `${run}-1`, title: 'Labels are printed twice', severity: 'SEV1' },
      ...{ startedAt: at('09:00'), mitigatedAt: at('09:40'), mode: 'CONCURRENCY' },
    }),
    await told(request, {
      ...{ ...over, externalId: `${run}-2`, title: 'Parcels are lost', severity: 'SEV2' },
      ...{ startedAt: at('15:00'), mode: 'CONCURRENCY' },
    }),
  ]
  return { team, keys }
}

async function open(page: Page, team: string, name = WEEK) {
  await page.goto(`/review/${name}?team=${team}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await awake(page)
}

const decide = (page: Page, about: string) => page.getByRole('button', { name: `Decide on ${about}`, exact: true })

test('a review is read, presented, decided and frozen in two minutes, and stands when something comes late', async ({
  page,
}) => {
  const { team, keys } = await week(page.request)
  const began = Date.now()
  await open(page, team)
  await expect(page.getByRole('navigation', { name: 'Agenda' })).toContainText('2 to decide')

  await decide(page, keys[0]!).click()
  await page.getByLabel('Decision, or why there is nothing to do').fill('Lock the printer queue')
  await page.getByLabel(/^Due/).fill('2025-04-01')
  await page.getByRole('button', { name: 'Decide', exact: true }).last().click()
  await expect(status(page, `${keys[0]} has a follow-up.`)).toBeVisible()
  await decide(page, 'Concurrency').click()
  await page.getByLabel('Decision, or why there is nothing to do').fill('Test under load')
  await page.getByRole('button', { name: 'Decide', exact: true }).last().click()
  await expect(page.getByText('Test under load').first()).toBeVisible()

  await page.keyboard.press('p')
  await expect(status(page, 'Item 1 of 7')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(status(page, 'Item 2 of 7')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Agenda' })).toBeVisible()

  await page.getByRole('button', { name: 'Freeze the review' }).click()
  await expect(page.getByRole('dialog')).toContainText(`No decision yet on ${keys[1]}.`)
  await page.getByRole('button', { name: 'Freeze it all the same' }).click()
  await expect(page.getByRole('heading', { name: 'Frozen, and every figure is still the same.' })).toBeVisible()
  const seconds = (Date.now() - began) / 1000
  console.log(`A weekly review with two decisions, presented and frozen: ${seconds.toFixed(1)} s`)
  expect(seconds).toBeLessThan(120)

  await told(page.request, {
    ...{ source: 'pager', externalId: crypto.randomUUID(), team, title: 'Told late', severity: 'SEV1' },
    startedAt: '2025-03-12T10:00:00Z',
  })
  await page.reload()
  await expect(page.getByRole('row', { name: 'Critical incidents 2 3', exact: true })).toBeVisible()
  await expect(page.getByText('Told late')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Decide/ })).toHaveCount(0)

  await open(page, team, '2025-W12')
  await expect(page.getByRole('heading', { name: /still open from week 11/ })).toBeVisible()
  await expect(page.getByText('Lock the printer queue').first()).toBeVisible()
})

test('axe finds nothing in a review, open or frozen, narrow or wide', async ({ page }) => {
  const { team, keys } = await week(page.request)
  await page.setViewportSize(PHONE)
  await open(page, team)
  await decide(page, keys[0]!).click()
  await expectSoundAtWidths(page)

  const frozen = await page.request.put(`/api/v1/weekly-reviews/${WEEK}/frozen?team=${team}`, {
    headers: { origin: process.env.AFTERMERGE_URL ?? '' },
    data: { undecided: keys },
  })
  expect(frozen.status(), await frozen.text()).toBe(200)
  await open(page, team)
  await expect(page.getByRole('heading', { name: /^Frozen/ })).toBeVisible()
  await expectSoundAtWidths(page)
})
