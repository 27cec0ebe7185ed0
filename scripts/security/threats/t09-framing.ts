import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from '@playwright/test'
import { contextOf, inBrowser } from '../browser/open'
import { read } from '../browser/watch'
import { tryScripts } from '../browser/try-scripts'
import { judgeFiles, judgePage, judgeRoutes } from '../headers/judge'
import { findPages } from '../matrix/routes'
import { share } from '../people'
import type { Site } from '../site'
import { Tally } from '../tally'
import type { Threat } from '../threat'

export const framing: Threat = {
  id: 'T09',
  title: 'Injected scripts, frames, headers',
  promise: 'No page runs a script that is not ours, nor stands in a frame of another site',
  run,
}

async function run(site: Site) {
  const tally = new Tally()
  const { path } = await share(site.ask, site.people.administrator)
  const pages = findPages().map((page) => (page.startsWith('/s/') ? path : page.replace(/\{.*?\}/g, 'nowhere')))
  for (const page of pages) await judgePage(site, tally, page)
  const routes = await judgeRoutes(site, tally)
  await judgeFiles(site, tally)

  const violations = await inBrowser(async (browser) => {
    await frame(browser, site, tally, pages)
    await inject(browser, site, tally)
    return crawl(browser, site, tally, site.isQuick ? pages.slice(0, 6) : pages)
  })
  return tally.outcome(`${pages.length} pages, ${routes} routes, violations ${violations}`)
}

/** A page of another site puts ours into a frame. */
async function frame(browser: Browser, site: Site, tally: Tally, pages: string[]) {
  const other = createServer((request, response) => {
    const framed = new URL(request.url!, 'http://here').searchParams.get('of')
    response
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><iframe src="${site.address}${framed}"></iframe>`)
  })
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  const context = await contextOf(
    browser,
    `http://127.0.0.1:${(other.address() as AddressInfo).port}`,
    site.people.anonymous,
  )
  const page = await context.newPage()
  for (const path of pages.slice(0, site.isQuick ? 4 : undefined)) {
    await page.goto(`/?of=${encodeURIComponent(path)}`)
    const inside = page.frames()[1]
    const shown = await inside?.evaluate(() => document.body?.innerText ?? '').catch(() => '')
    tally.attack(
      /Aftermerge|Sign in|Incidents/.test(shown ?? '') && !/refused|blocked/.test(shown ?? ''),
      `${path} is shown in a frame of another site`,
    )
  }
  await context.close()
  await new Promise((closed) => other.close(closed))
}

/** Somebody got an element into the page: what it may then do. */
async function inject(browser: Browser, site: Site, tally: Tally) {
  const context = await contextOf(browser, site.address, site.people.administrator)
  for (const path of ['/', '/settings/audit']) {
    const page = await context.newPage()
    await page.goto(path)
    for (const [what, ran] of await tryScripts(page)) tally.attack(ran, `${what} runs on ${path}`)
    await page.close()
  }
  await context.close()
}

/** What pages do by themselves is refused nothing, or the policy would be loosened one day. */
async function crawl(browser: Browser, site: Site, tally: Tally, pages: string[]): Promise<number> {
  let count = 0
  const context = await contextOf(browser, site.address, site.people.administrator)
  for (const path of pages) {
    const page = await context.newPage()
    await page.goto(path)
    await page.locator('h1, [role=alert]').first().waitFor()
    const { violations } = await read(page)
    tally.attack(violations.length > 0, `${path} was refused ${violations.join('; ')}`)
    count += violations.length
    await page.close()
  }
  await context.close()
  return count
}
