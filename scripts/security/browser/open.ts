import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { findBrowser } from '../../launch/browser.mjs'
import type { Caller } from '../ask'
import { watch } from './watch'

/** Chromium for as long as the work takes. */
export async function inBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(await findBrowser())
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** A browser of somebody's, with the cookies that they were given; watched. */
export async function contextOf(browser: Browser, address: string, { headers }: Caller): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: address, reducedMotion: 'reduce' })
  const cookies = (headers.cookie ?? '').split('; ').filter(Boolean)
  await context.addCookies(
    cookies.map((cookie) => {
      const [name, value] = cookie.split(/=(.*)/s) as [string, string]
      return { name, value, url: address }
    }),
  )
  await watch(context)
  return context
}
