import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The rules of the guidelines up to AA, among them those that axe leaves out unless they are named. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The same and what is good practice beside them: every rule of axe that judges a whole page. */
export const FULL = { tags: [...WCAG, 'best-practice'] }

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1440, height: 900 }

/** The rules that judge colours. All others see the same in both themes, which differ in nothing else. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

type Theme = 'light' | 'dark'
type Wish = { tags?: readonly string[] }

/**
 * The page as it stands, with all that is open in it: axe finds nothing by light (by `tags`, or by all of its rules),
 * no colour at fault by dark, and nothing sticks out sideways. The page has to follow the theme of the system.
 */
export async function expectSound(page: Page, { tags }: Wish = {}): Promise<void> {
  await follow(page, 'light')
  const light = await faults(tags ? axe(page).withTags([...tags]) : axe(page))
  await follow(page, 'dark')
  const dark = await faults(axe(page).withRules(COLOUR_RULES))
  await follow(page, 'light')
  const needed = await page.evaluate(() => document.documentElement.scrollWidth)
  const there = await page.evaluate(() => window.innerWidth)

  expect({ light, dark }, page.url()).toEqual({ light: [], dark: [] })
  expect(needed, `how wide ${page.url()} is`).toBeLessThanOrEqual(there)
}

/** The same on a phone and on a desk. Pages ask anew how wide they are; the window is left as wide as it was. */
export async function expectSoundAtWidths(page: Page, wish: Wish = {}): Promise<void> {
  const before = page.viewportSize()
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size)
    await drawn(page)
    await expectSound(page, wish)
  }
  if (before) await page.setViewportSize(before)
}

/** Has the system turn light or dark, until every colour of the page is of that theme. */
export async function follow(page: Page, colorScheme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
  await drawn(page)
}

/** Charts are measured in one frame and drawn in the next. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/**
 * In the page itself, for none of ours has frames, whose findings axe would put together in a page of its own; and
 * without a list of all that is in order. Either takes longer than the rules do, and neither finds more.
 */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })

/** What axe finds, a line each with where it is. */
async function faults(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
