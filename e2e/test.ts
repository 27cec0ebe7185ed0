import { test as base, type Page } from '@playwright/test'

export { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'

/**
 * As Playwright's own, but closes what a test left open, since a page that nobody looks at any more goes on being told;
 * and where a journey breaks off, prints what its page says then and what it was refused before.
 */
export const test = base.extend<{ closed: void }>({
  page: async ({ page }, give, info) => {
    const refused: string[] = []
    page.on('response', (answer) => {
      if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`)
    })
    await give(page)
    if (info.status !== info.expectedStatus)
      console.log([`“${info.title}” broke off.`, ...refused, await wordsOf(page)].join('\n'))
  },
  closed: [
    async ({ browser }, use) => {
      await use()
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})

/** What it says to whoever does not see it: statuses, alerts and the dialog that stands open. */
async function wordsOf(page: Page): Promise<string> {
  const told = page.getByRole('status').or(page.getByRole('alert')).or(page.getByRole('dialog'))
  const words = await told.allInnerTexts().catch(() => ['(the page is gone)'])
  return `${page.url()} says: ${words.join(' | ').replaceAll(/\s+/g, ' ').slice(0, 2000)}`
}
