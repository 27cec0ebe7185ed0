import type { Page } from '@playwright/test'
import type { Figure } from './figures'
import type { History } from './on-history'
import { asVisitor } from './visitor'

const STEPS = 120
/** As long as a glance at the row: whoever holds the key down reads none of them. */
const GLANCE_MS = 150

/**
 * How long a step in the queue of all incidents takes in Chromium, with the preview beside it: from the press of the key
 * until the next row is drawn as the current one.
 */
export async function measureTriage({ address, scale }: History): Promise<Figure[]> {
  const what = `Triage, ${scale.incidents.toLocaleString('en')} incidents: a step by J`
  const lags = await asVisitor(address, ({ onPage }) => onPage((page) => step(page, address)))
  lags.sort((a, b) => a - b)

  const at = (share: number) => lags[Math.ceil(share * lags.length) - 1]!
  return [
    { what: `${what}, median`, value: at(0.5), unit: 'ms' },
    { what: `${what}, p95`, value: at(0.95), unit: 'ms', target: { atMost: 100 } },
  ]
}

async function step(page: Page, address: string): Promise<number[]> {
  await page.addInitScript(watchSteps)
  await page.goto(`${address}/triage`)
  await page.locator('html[data-awake]').waitFor()
  await page.locator('li[aria-current]').waitFor()
  await page.waitForLoadState('networkidle')

  for (let done = 0; done < STEPS; done += 1) {
    await page.keyboard.press('j')
    await page.waitForFunction((many) => window.steps.length > many, done)
    await page.waitForTimeout(GLANCE_MS)
  }
  return page.evaluate(() => window.steps)
}

declare global {
  interface Window {
    /** Milliseconds, of each step. */
    steps: number[]
  }
}

/** Runs in the page, before anything of its own. Its functions have no names: what gives them back is not there. */
function watchSteps(): void {
  window.steps = []
  let pressed = 0
  let place: string | null = null
  addEventListener('keydown', (event) => void (pressed = event.timeStamp), true)
  new MutationObserver(() => {
    const current = document.querySelector('li[aria-current]')?.getAttribute('aria-posinset') ?? null
    if (current === place) return
    place = current
    if (pressed === 0) return
    // A message after the frame arrives when that was drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => window.steps.push(performance.now() - pressed)
      port2.postMessage(null)
    })
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['aria-current'] })
}
