import { type APIRequestContext, expect, type Page, test } from './test'
import { deliver } from '../lib/edits/deliver'
import type { IncidentEdit } from '../lib/edits/edit'
import { shownOf, type Value } from '../lib/edits/shown'
import { saying } from '../lib/edits/wish'
import type { IncidentDetail } from '../lib/incidents/incident'
import { engineer, fact, incident, open, own, read, status } from './an-incident'
import { expectSound } from './axe'

// axe is put into the page as a script, which our own policy would refuse.
test.use({ bypassCSP: true })

test('two who write the same title both keep their words: theirs, mine, or both in one', async ({ page, browser }) => {
  const { key, run } = await incident(page.request)
  const theirs = await engineer(browser, page.request)
  await open(page, key)
  await open(theirs.page, key)
  const write = async (one: Page, title: string) => {
    await one.keyboard.press('e')
    await one.getByRole('textbox', { name: 'Title' }).fill(title)
  }

  await write(page, `Mine ${run}`)
  await write(theirs.page, `Theirs ${run}`)
  await theirs.page.keyboard.press('Enter')
  await expect(status(theirs.page, 'Title is changed.')).toBeVisible()
  await page.keyboard.press('Enter')

  const dialog = page.getByRole('dialog', { name: `${theirs.who.name} said otherwise meanwhile` })
  await expect(dialog.getByRole('region', { name: `${theirs.who.name} wrote` })).toContainText(`Theirs ${run}`)
  await expect(dialog.getByRole('region', { name: 'You wrote' })).toContainText(`Mine ${run}`)
  await expectSound(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alert').filter({ hasText: 'What you wrote is kept.' })).toBeVisible()
  await page.getByRole('button', { name: 'Decide' }).click()
  await dialog.getByRole('button', { name: 'Put both in' }).click()
  await dialog.getByRole('button', { name: 'Save this' }).click()

  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await read(page.request, key)).title).toBe(`Theirs ${run} / Mine ${run}`)
})

test('two who write different fields at once both get theirs, without a word', async ({ page, browser }) => {
  const { key } = await incident(page.request)
  const theirs = await engineer(browser, page.request)
  await open(page, key)
  await open(theirs.page, key)

  await theirs.page.keyboard.press('s')
  await theirs.page.getByRole('option', { name: 'SEV1' }).click()
  await expect(status(theirs.page, 'Severity is SEV1.')).toBeVisible()
  await page.keyboard.press('m')
  await page.getByRole('option', { name: 'Capacity' }).click()

  await expect(status(page, 'Failed by is Capacity.')).toBeVisible()
  await expect(fact(page, 'Severity')).toContainText(`set by ${theirs.who.name}`)
  expect(await read(page.request, key)).toMatchObject({ severity: 'SEV1', mode: 'CAPACITY' })
})

test('of 200 edits by two browsers none is lost: each is in the history, or was shown to its author', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const { key } = await incident(page.request)
  const theirs = await engineer(browser, page.request)
  const FIELDS = ['title', 'summary', 'severity', 'mode', 'impact'] as const
  const CHOICES: Record<string, Value[]> = {
    severity: ['SEV1', 'SEV2', 'SEV3', 'SEV4'],
    mode: ['CAPACITY', 'CONCURRENCY', 'OTHER', 'DEPENDENCY'],
    impact: ['SECURITY', 'AVAILABILITY', 'COMPLIANCE'],
  }
  type Said = { field: string; seen: Value; value: Value }
  const said: Said[] = []
  let [shown, already, merged] = [0, 0, 0]

  class Stale extends Error {
    constructor(readonly current: IncidentDetail) {
      super()
    }
  }
  const staleIn = (error: unknown) => (error instanceof Stale ? error.current : null)

  async function author(request: APIRequestContext, seed: number) {
    let held = await read(request, key)
    const send = async (edit: IncidentEdit, version: number): Promise<IncidentDetail> => {
      const headers = { ...own(), 'if-match': `"${version}"` }
      const answer = await request.patch(`/api/v1/incidents/${key}`, { headers, data: edit })
      if (answer.status() === 412) {
        merged += 1
        throw new Stale((await answer.json()).current)
      }
      expect(answer.status(), await answer.text()).toBe(200)
      return answer.json()
    }
    for (let at = 0; at < 100; at += 1) {
      const field = FIELDS[(at * 7 + seed * 3 + (at >> 2)) % FIELDS.length]!
      const choices = CHOICES[field]
      const value = choices ? choices[(at + seed) % choices.length]! : `${field} by ${seed} at ${at}`
      const seen = shownOf(held)
      const { before, held: now, clashes } = await deliver(saying({ [field]: value }), seen, held, send, staleIn)
      if (clashes.length > 0) {
        expect(clashes).toMatchObject([{ field, mine: value, theirs: shownOf(now)[field] }])
        shown += 1
      } else if (before && before.version !== now.version) said.push({ field, seen: seen[field], value })
      else already += 1
      held = now
    }
  }
  await Promise.all([author(page.request, 1), author(theirs.page.request, 2)])

  const { items } = await (await page.request.get(`/api/v1/incidents/${key}/events`)).json()
  type Line = { action: string; before: Record<string, Value>; after: Record<string, Value> }
  const lines = (items as Line[])
    .filter(({ action }) => action === 'incident.edited')
    .flatMap(({ before, after }) =>
      Object.keys(after).map((field) => ({ field, seen: before[field], value: after[field] })),
    )
  // Each word is held against the line that tells it: the same field, what its author saw, and what they wrote.
  const left = [...lines]
  const lost = said.filter((word) => {
    const at = left.findIndex(
      (line) => line.field === word.field && line.seen === word.seen && line.value === word.value,
    )
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })

  console.log(
    `200 edits: ${said.length} acknowledged, ${shown} shown in the dialog, ${already} said already, ` +
      `${merged} sent again after a merge, ${lost.length} lost`,
  )
  expect(lost).toEqual([])
  expect(left).toEqual([])
  expect(said.length + shown + already).toBe(200)
  expect(shown).toBeGreaterThan(0)
  expect(merged).toBeGreaterThan(0)
})
