import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { hoursAgo, program } from './an-incident'
import { awake } from './awake'

/** Incidents of a service of their own, each with a change that went live before it; the first is the latest. */
export async function seed(request: APIRequestContext, many: number, over: (at: number) => object = () => ({})) {
  const run = crypto.randomUUID().slice(0, 8)
  const service = `ledger-${run}`
  const numbers = Array.from({ length: many }, (_, at) => at)
  const changes = numbers.map((at) => ({
    source: 'git',
    externalId: `${run}-${at}`,
    repository: `shop/${service}`,
    sha: crypto.randomUUID(),
    number: 100 + at,
    title: `Write batch ${at} ${run}`,
    service,
    origin: at % 2 ? 'AI' : 'HUMAN',
    mergedAt: hoursAgo(at * 2 + 2.5),
    deployedAt: hoursAgo(at * 2 + 2),
    paths: [`src/${run}/part-${at}.ts`],
  }))
  await request.post('/api/v1/changes', { headers: program(), data: { items: changes } })
  const items = numbers.map((at) => ({
    source: 'pager',
    externalId: `${run}-${at}`,
    title: `Entries are lost in part ${at} ${run}`,
    summary: `at write (src/${run}/part-${at}.ts:41:7)`,
    service,
    severity: 'SEV3',
    startedAt: hoursAgo(at * 2 + 1),
    ...over(at),
  }))
  const answer = await request.post('/api/v1/incidents', { headers: program(), data: { items } })
  const { results } = (await answer.json()) as { results: { number: number }[] }
  return { run, service, items, keys: results.map(({ number }) => `INC-${number}`) }
}

export const rows = (page: Page) => page.getByRole('list', { name: /^The queue/ }).locator('> li')
export const current = (page: Page) => page.locator('li[aria-current]')
export const open = async (page: Page, search: string) => {
  await page.goto(`/triage?${search}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Triage' })).toBeVisible()
  await awake(page)
}
