import { type Browser, expect, type Page, test } from './test'
import { count, hourNumber, hours, outOf, rate, ratio, share } from '../lib/format'
import { addWeeks, mondayOf, weekOf } from '../lib/time/week'

/*
 * The same figure wherever it is told: no screen counts for itself. Journeys beside these may add records, so a figure
 * is read everywhere again where what the API says has changed meanwhile.
 */

const ORIGINS = ['AI', 'HUMAN', 'MIXED', 'UNKNOWN'] as const
const LABELS = { AI: 'AI', HUMAN: 'Human', MIXED: 'Mixed', UNKNOWN: 'Unknown' } as const
const NOBODY = { cookies: [], origins: [] }

const today = new Date().toISOString().slice(0, 10)
/** Half a year that has ended, whose changes are all past their follow-up. */
const DAYS = { from: mondayOf(addWeeks(weekOf(today), -36)), to: mondayOf(addWeeks(weekOf(today), -10)) }

type Rate = { mature: number; failed: number; rate: number; low: number; high: number }
type Rates = { origins: Record<(typeof ORIGINS)[number], Rate>; ratio: { value: number }; undeployed: number }
type Hours = {
  hours: number
  share: number
  aiShare: number
  loggedBy: number
  sres: number
  rosteredHours: number
  byOrigin: Record<string, number>
  teams: { byOrigin: Record<string, number> | null }[]
}

async function answer<Answer>(page: Page, question: string, asked: object): Promise<Answer> {
  const search = new URLSearchParams(asked as Record<string, string>)
  const response = await page.request.get(`/api/v1/${question}?${search}`)
  expect(response.status(), await response.text()).toBe(200)
  return response.json()
}

/** The counts of an answer as a page writes them. */
function countsTold(origins: Rates['origins']): Record<string, string> {
  const told = ({ failed, mature, rate: value }: Rate) =>
    failed === null ? `– · ${count(mature)}` : `${rate(value)} · ${outOf(failed, mature)}`
  return Object.fromEntries(ORIGINS.map((origin) => [LABELS[origin], told(origins[origin])]))
}

/** The counts under the verdict, as text: "2.1 % · 81 of 3,789". */
async function countsUnderVerdict(page: Page): Promise<Record<string, string>> {
  const lines = page
    .getByRole('region')
    .filter({ has: page.locator('#answer') })
    .locator('dl > div')
  await expect(lines).toHaveCount(4)
  const read = await lines.evaluateAll((all) =>
    all.map((line) => [line.querySelector('dt')!.innerText.trim(), line.querySelector('dd')!.innerText.trim()]),
  )
  return Object.fromEntries(read)
}

async function csvOf(page: Page, button: RegExp): Promise<Record<string, string>[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('main').getByRole('button', { name: button }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const [head = '', ...rows] = Buffer.concat(chunks).toString('utf8').replace('\ufeff', '').trim().split(/\r?\n/)
  const names = cellsOf(head)
  return rows.map((row) => Object.fromEntries(cellsOf(row).map((value, at) => [names[at]!, value])))
}

/** A cell with a comma stands in quotes. */
function cellsOf(row: string): string[] {
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

async function sharedPage(page: Page, browser: Browser, search: object): Promise<Page> {
  const headers = { origin: process.env.AFTERMERGE_URL ?? '' }
  const made = await page.request.post('/api/v1/shares', { headers, data: { name: 'Agreement', search } })
  expect(made.status(), await made.text()).toBe(201)
  const reader = await (await browser.newContext({ storageState: NOBODY })).newPage()
  await reader.goto((await made.json()).url)
  return reader
}

const agree = (compare: () => Promise<void>) => expect(compare).toPass({ timeout: 90_000 })

for (const part of [{}, { team: 'payments' }] as Record<string, string>[])
  test(`failure rates are the same in the API, on the Overview, in its files and in a shared report: ${JSON.stringify(part)}`, async ({
    page,
    browser,
  }) => {
    const asked = { ...DAYS, ...part }
    await agree(async () => {
      const { origins, ratio: of } = await answer<Rates>(page, 'analytics/failure-rate', asked)
      const expected = countsTold(origins)

      await page.goto(`/?${new URLSearchParams(asked)}`)
      expect(await countsUnderVerdict(page)).toEqual(expected)
      const verdict = await page.getByRole('heading', { level: 1 }).innerText()
      if (of.value !== null) expect(verdict).toContain(ratio(of.value))

      const rows = await csvOf(page, /^CSV: failure rate by origin/)
      for (const origin of ORIGINS) {
        const { failed, mature, rate: value } = origins[origin]
        const row = rows.find(({ Origin }) => Origin === LABELS[origin])!
        const text = (some: number | null) => (some === null ? '' : String(some))
        expect([row.Failed, row.Mature, row.Rate]).toEqual([failed, mature, value].map(text))
      }

      const shared = await sharedPage(page, browser, asked)
      expect(await countsUnderVerdict(shared)).toEqual(expected)
      expect(await shared.getByRole('heading', { level: 1 }).innerText()).toBe(verdict)
      await shared.context().close()
    })
  })

test('what its team’s page says of changes is what the Overview counts of them', async ({ page }) => {
  await agree(async () => {
    const { origins } = await answer<Rates>(page, 'analytics/failure-rate', { ...DAYS, team: 'payments' })

    await page.goto(`/teams/payments?${new URLSearchParams(DAYS)}`)
    expect(await countsUnderVerdict(page)).toEqual(countsTold(origins))
  })
})

test('what the page of a service says of changes is what the API counts of them', async ({ page }) => {
  await agree(async () => {
    const { origins } = await answer<Rates>(page, 'analytics/failure-rate', { ...DAYS, service: 'ledger' })

    await page.goto(`/services/ledger?${new URLSearchParams(DAYS)}`)
    expect(await countsUnderVerdict(page)).toEqual(countsTold(origins))
  })
})

test('the sheet that is printed says of changes what the API counts of them', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await agree(async () => {
    const { origins } = await answer<Rates>(page, 'analytics/failure-rate', DAYS)

    await page.goto(`/?${new URLSearchParams(DAYS)}`)
    expect(await countsUnderVerdict(page)).toEqual(countsTold(origins))
  })
})

test('a digest says of its week what the review of that week and the list of incidents say', async ({ page }) => {
  const headers = { origin: process.env.AFTERMERGE_URL ?? '' }
  const wish = { hour: 6, recipients: ['nobody@example.com'], isOn: false }
  const made = await (await page.request.post('/api/v1/digests', { headers, data: wish })).json()
  try {
    await agree(async () => {
      const { week, text } = await answer<{ week: string; text: string }>(page, `digests/${made.id}/preview`, {})
      const cohort = { from: mondayOf(addWeeks(week, -1)), to: mondayOf(week), followUp: '7' }
      const [listed, rates] = await Promise.all([
        answer<{ items: unknown[]; hidden: number | null }>(page, 'incidents', { week, limit: '200' }),
        answer<Rates>(page, 'analytics/failure-rate', cohort),
      ])
      const all = (of: 'failed' | 'mature') => ORIGINS.reduce((sum, origin) => sum + rates.origins[origin][of], 0)
      const incidents = listed.items.length + (listed.hidden ?? 0)

      expect(text).toContain(`${count(incidents)} incident`)
      expect(text).toContain(`associated with ${outOf(all('failed'), all('mature'))}`)
      await page.goto(`/review/${week}`)
      const draft = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Incidents/ }) })
      await expect(draft.getByRole('cell').first()).toHaveText(count(incidents))
    })
  } finally {
    await page.request.delete(`/api/v1/digests/${made.id}`, {
      headers: { ...headers, 'if-match': `"${made.version}"` },
    })
  }
})

test('SRE hours are the same in the API, on the Overview and in its file', async ({ page }) => {
  await agree(async () => {
    const told = await answer<Hours>(page, 'analytics/sre-hours', DAYS)
    await page.goto(`/?${new URLSearchParams(DAYS)}`)

    const all = page.getByRole('listitem').filter({ hasText: 'All teams' })
    await expect(all).toContainText(share(told.aiShare))
    await expect(all).toContainText(`${hourNumber(told.byOrigin.AI!)} of ${hours(told.rosteredHours)}`)
    await expect(all).toContainText(`${told.loggedBy} of ${told.sres}`)

    const rows = await csvOf(page, /^CSV: hours by team/)
    for (const origin of ORIGINS) {
      const inFile = rows.reduce((sum, row) => sum + Number(row[`${LABELS[origin]} hours`]), 0)
      const shown = told.teams.reduce((sum, team) => sum + (team.byOrigin?.[origin] ?? 0), 0)
      expect(inFile).toBeCloseTo(shown, 6)
    }
  })
})

test('a weekly review has the incidents that their list holds, and the rates and hours of the same days', async ({
  page,
}) => {
  const week = addWeeks(weekOf(today), -6)
  const days = { from: mondayOf(week), to: mondayOf(addWeeks(week, 1)) }
  const cohort = { from: mondayOf(addWeeks(week, -1)), to: mondayOf(week), followUp: '7' }
  // By the end of the name: "AI" is in "failed" too.
  const cell = (name: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: new RegExp(`(^|\\s)${name}$`) }) })
      .getByRole('cell')
      .first()

  await agree(async () => {
    const [listed, modes, rates, worked] = await Promise.all([
      answer<{ items: unknown[]; hidden: number | null }>(page, 'incidents', { week, limit: '200' }),
      answer<{ origins: Record<string, { incidents: number; critical: number }> }>(page, 'analytics/modes', days),
      answer<Rates>(page, 'analytics/failure-rate', cohort),
      answer<Hours>(page, 'analytics/sre-hours', days),
    ])
    const counted = Object.values(modes.origins).reduce((sum, { incidents }) => sum + incidents, 0)
    const critical = Object.values(modes.origins).reduce((sum, origin) => sum + origin.critical, 0)
    expect(listed.items.length + (listed.hidden ?? 0)).toBe(counted)

    await page.goto(`/review/${week}`)
    await expect(cell('Incidents')).toHaveText(count(counted))
    await expect(cell('Critical')).toHaveText(count(critical))
    for (const origin of ORIGINS) {
      const { mature, failed, rate: value } = rates.origins[origin]
      const words = value === null ? 'no mature changes' : `${outOf(failed, mature)}, ${rate(value)}`
      await expect(cell(LABELS[origin])).toContainText(words)
    }
    const all = (of: 'failed' | 'mature') => ORIGINS.reduce((sum, origin) => sum + rates.origins[origin][of], 0)
    await expect(cell('Changes that failed')).toContainText(outOf(all('failed'), all('mature')))
    const logged = `${hours(Math.round(worked.hours * 10) / 10)}, ${share(worked.share)} of the rostered week`
    await expect(cell('SRE hours on incidents')).toHaveText(
      `${logged}, logged by ${outOf(worked.loggedBy, worked.sres)}`,
    )

    const rows = await csvOf(page, /CSV/)
    const figure = (name: string) => rows.find((row) => row.figure === name)!
    expect(figure('incidents')['this week']).toBe(String(counted))
    expect(figure('critical incidents')['this week']).toBe(String(critical))
    expect([figure('failure rate, AI').failed, figure('failure rate, AI').of]).toEqual([
      String(rates.origins.AI.failed),
      String(rates.origins.AI.mature),
    ])
    expect(Number(figure('SRE hours logged')['this week'])).toBeCloseTo(worked.hours, 6)
  })
})

test('coverage is the same on the Overview, at the head of the changes, in the API and in its file', async ({
  page,
}) => {
  await agree(async () => {
    const { changes, coverage, origins } = await answer<{
      changes: number
      coverage: number
      origins: Record<string, { changes: number }>
    }>(page, 'analytics/adoption', DAYS)
    const funnel = await answer<{ merged: number }>(page, 'analytics/funnel', DAYS)
    expect(funnel.merged).toBe(changes)

    await page.goto(`/changes?${new URLSearchParams(DAYS)}`)
    const head = page.getByRole('region', { name: 'Attribution coverage' })
    await expect(head.getByRole('heading')).toHaveText(
      `Of ${count(changes)} merged changes, ${share(coverage)} say who wrote them.`,
    )
    for (const origin of ORIGINS)
      await expect(head.locator('dl > div').filter({ hasText: LABELS[origin] })).toContainText(
        count(origins[origin]!.changes),
      )

    await page.goto(`/?${new URLSearchParams(DAYS)}`)
    await expect(page.getByRole('main')).toContainText(
      `Attribution coverage, the share with a known origin: ${share(coverage)}.`,
    )
    const rows = await csvOf(page, /^CSV: changes by origin/)
    for (const origin of ORIGINS)
      expect(rows.reduce((sum, row) => sum + Number(row[LABELS[origin]]), 0)).toBe(origins[origin]!.changes)
  })
})
