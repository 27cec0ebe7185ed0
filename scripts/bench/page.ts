import type { Page } from '@playwright/test'
import { type Figure, middleOf } from './figures'
import type { History } from './on-history'
import { asVisitor, VIEWPORT, type Visitor } from './visitor'

const LOADS = 5
const KB = 1_000

type Seen = { named: number; all: number; largestPaint: number; shift: number; interaction: number }

/**
 * What the Overview weighs and how it behaves in Chromium, the middle of several visits of which each begins with an
 * empty cache: scripts as they travelled, compressed, those that the page itself names, which stands with its verdict
 * before any of them has run, and all of them once every chart was scrolled to; the largest paint, what moved by itself, and the slowest of some real clicks.
 */
export async function measurePage({ address, scale }: History): Promise<Figure[]> {
  return asVisitor(address, async (visitor) => {
    const seen: Seen[] = []
    // The first visit warms the server up and is not counted.
    for (let at = 0; at <= LOADS; at += 1) seen.push(await visit(visitor, address))
    const middle = (of: keyof Seen) => middleOf(seen.slice(1).map((one) => one[of]))
    const what = (name: string) => `Overview, ${scale.changes.toLocaleString('en')} changes: ${name}`
    return [
      figure(what('scripts that it begins with, compressed'), middle('named') / KB, 'kB', 200),
      figure(what('scripts with all charts, compressed'), middle('all') / KB, 'kB', 360),
      figure(what('largest paint'), middle('largestPaint'), 'ms', 1_500),
      figure(what('layout shift'), middle('shift'), '', 0.02),
      figure(what('slowest of its clicks'), middle('interaction'), 'ms', 100),
    ]
  })
}

function figure(what: string, value: number, unit: Figure['unit'], atMost: number): Figure {
  return { what, value, unit, target: { atMost } }
}

async function visit(visitor: Visitor, address: string): Promise<Seen> {
  return visitor.onPage(async (page) => {
    const scripts = await weighScripts(page)
    await page.addInitScript(watchPage)
    await page.goto(`${address}/`)
    await page.locator('html[data-awake]').waitFor()
    await page.getByRole('heading', { level: 1, name: /×|code/ }).waitFor()
    await page.waitForLoadState('networkidle')
    const { named } = scripts()

    await scrollThrough(page)
    const { all } = scripts()
    await clickAround(page)
    const { largestPaint, shift, interaction } = await page.evaluate(() => window.measured)
    return { named, all, largestPaint, shift, interaction }
  })
}

type Weight = { named: number; all: number }

/** How many bytes of scripts came so far, without the heads of answers: of those that the page itself names, and of all. */
async function weighScripts(page: Page): Promise<() => Weight> {
  const session = await page.context().newCDPSession(page)
  const named = new Set<string>()
  const heads = new Map<string, number>()
  const scripts = new Map<string, number>()
  session.on('Network.requestWillBeSent', ({ requestId, initiator }) => {
    if (initiator.type === 'parser') named.add(requestId)
  })
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') heads.set(requestId, response.encodedDataLength)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const head = heads.get(requestId)
    if (head !== undefined) scripts.set(requestId, encodedDataLength - head)
  })
  await session.send('Network.enable')
  return () => {
    const sum = (some: [string, number][]) => some.reduce((total, [, bytes]) => total + bytes, 0)
    const all = [...scripts]
    return { named: sum(all.filter(([id]) => named.has(id))), all: sum(all) }
  }
}

/** To the end of the page a screen at a time, until nothing more is asked for and the page grows no more. */
async function scrollThrough(page: Page): Promise<void> {
  const height = () => page.evaluate(() => document.documentElement.scrollHeight)
  for (let at = 0; at < (await height()); at += VIEWPORT.height) {
    await page.mouse.wheel(0, VIEWPORT.height)
    await page.waitForLoadState('networkidle')
  }
  await page.mouse.wheel(0, -1_000_000)
  await page.waitForLoadState('networkidle')
}

/** What people do there most: ask something else, and look at the numbers of a chart. */
async function clickAround(page: Page): Promise<void> {
  for (const word of [/any incident/i, /critical/i]) {
    await page.getByRole('combobox', { name: /severity/i }).click()
    await page.getByRole('option', { name: word }).first().click()
    await page.waitForLoadState('networkidle')
  }
  await page.getByRole('button', { name: /table/i }).first().click()
  // Of what was clicked last the browser tells once it is drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

declare global {
  interface Window {
    measured: Pick<Seen, 'largestPaint' | 'shift' | 'interaction'>
  }
}

type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean; interactionId: number }

/** Runs in the page, before anything of its own. Its functions have no names: what gives them back is not there. */
function watchPage(): void {
  window.measured = { largestPaint: 0, shift: 0, interaction: 0 }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Entry[]) window.measured.largestPaint = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Entry[]) if (!entry.hadRecentInput) window.measured.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Entry[])
      if (entry.interactionId) window.measured.interaction = Math.max(window.measured.interaction, entry.duration)
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
}
