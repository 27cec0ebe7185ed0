import type { Browser } from '@playwright/test'
import { read, watch } from '../browser/watch'

const CONTROL = 'http://control.example/'

/** How many payloads are noticed on a page that escapes nothing and allows everything: a walk that sees none proves nothing. */
export async function countSeen(browser: Browser, payloads: string[]): Promise<number> {
  const context = await browser.newContext()
  await watch(context)
  await context.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: htmlFor(route.request().url()) }),
  )
  const page = await context.newPage()

  let seen = 0
  for (const payload of payloads) {
    await page.goto(`${CONTROL}?${encodeURIComponent(payload)}`)
    const { ran, odd } = await read(page)
    if (ran.length + odd.length > 0) seen += 1
  }
  await context.close()
  return seen
}

function htmlFor(url: string): string {
  return url.startsWith(`${CONTROL}?`)
    ? `<!doctype html><title>x</title><body>${decodeURIComponent(url.slice(CONTROL.length + 1))}`
    : ''
}
