import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'
import type { IncidentDetail } from '../lib/incidents/incident'
import { awake } from './awake'
import { newcomer } from './newcomer'

const NOBODY = { cookies: [], origins: [] }
export const program = () => ({ authorization: `Bearer ${process.env.AFTERMERGE_TOKEN}` })
export const own = () => ({ origin: process.env.AFTERMERGE_URL ?? '' })
export const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

type Made = { key: string; run: string; item: Record<string, unknown> }

export async function told(request: APIRequestContext, item: object): Promise<string> {
  const answer = await request.post('/api/v1/incidents', { headers: program(), data: { items: [item] } })
  return `INC-${(await answer.json()).results[0].number}`
}

/** An incident of a service of its own, and two changes that went live there before it. */
export async function incident(request: APIRequestContext, over: object = {}): Promise<Made> {
  const run = crypto.randomUUID().slice(0, 8)
  const service = `refunds-${run}`
  const change = (name: string, number: number, hours: number, title: string) => ({
    source: 'git',
    externalId: `${run}-${name}`,
    repository: `shop/${service}`,
    sha: crypto.randomUUID(),
    mergedAt: hoursAgo(hours + 1),
    deployedAt: hoursAgo(hours),
    number,
    title,
    service,
    origin: 'AI',
    paths: [`src/${run}/${name}.ts`],
  })
  const items = [
    change('batch', 4821, 5, `Batch refund writes ${run}`),
    change('keys', 4817, 9, `One key per attempt ${run}`),
  ]
  await request.post('/api/v1/changes', { headers: program(), data: { items } })
  const item = {
    source: 'pager',
    externalId: run,
    title: `Refunds charge twice ${run}`,
    summary: `at write (src/${run}/batch.ts:41:7)`,
    service,
    team: 'payments',
    severity: 'SEV2',
    startedAt: hoursAgo(4),
    detectedAt: hoursAgo(3.9),
    ...over,
  }
  return { key: await told(request, item), run, item }
}

export const read = async (request: APIRequestContext, key: string): Promise<IncidentDetail> =>
  (await request.get(`/api/v1/incidents/${key}`)).json()
export const fact = (page: Page, name: string) =>
  page.locator('dt', { hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd[1]')
export const status = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })
export const open = async (page: Page, key: string) => {
  await page.goto(`/incidents/${key}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await awake(page)
}

export async function engineer(browser: Browser, administrator: APIRequestContext) {
  const context = await browser.newContext({ storageState: NOBODY, bypassCSP: true })
  const page = await context.newPage()
  const who = await newcomer(administrator, page.request, { role: 'ENGINEER' })
  return { page, who }
}
