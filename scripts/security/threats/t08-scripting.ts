import type { BrowserContext } from '@playwright/test'
import { contextOf, inBrowser } from '../browser/open'
import { read } from '../browser/watch'
import { signIn } from '../people'
import { putSignOn, settingsOf } from '../provider'
import { countSeen } from '../scripting/control'
import { PAYLOADS } from '../scripting/payloads'
import { reflecting, screensOf } from '../scripting/screens'
import { plant } from '../scripting/ways-in'
import type { Site } from '../site'
import { inTurns, Tally } from '../tally'
import type { Threat } from '../threat'

export const scripting: Threat = {
  id: 'T08',
  title: 'Stored and reflected scripts',
  promise: 'No text that comes in runs on any page',
  run,
}

/** In the quick run several stand in one text; titles and names then hold the first of them. */
const TOGETHER = 11
const PAGES_AT_ONCE = 3

async function run(site: Site) {
  const tally = new Tally()
  const texts = site.isQuick ? together(PAYLOADS, TOGETHER) : PAYLOADS
  const planted = await plant(site, tally, texts)
  const screens = screensOf(planted, site.isQuick)
  const addresses = (site.isQuick ? texts.slice(0, 1) : PAYLOADS.filter((_, at) => at % 4 === 0)).flatMap(reflecting)
  let violations = 0
  let seen = 0

  await inBrowser(async (browser) => {
    const control = PAYLOADS.filter((_, at) => !site.isQuick || at % 4 === 0)
    seen = await countSeen(browser, control)
    if (seen < control.length / 2) throw new Error(`Where nothing is escaped, ${seen} of ${control.length} are seen.`)
    const administrator = await signIn(site.ask, site.address, site.people.administrator)
    const inside = await contextOf(browser, site.address, administrator)
    const outside = await contextOf(browser, site.address, site.people.anonymous)
    const walked: [BrowserContext, string][] = [
      ...[...screens, ...addresses].map((path): [BrowserContext, string] => [inside, path]),
      ...[planted.sharePath, ...addresses.filter((path) => /^\/(sign-in|join|set-up)/.test(path))].map(
        (path): [BrowserContext, string] => [outside, path],
      ),
    ]
    await inTurns(walked, PAGES_AT_ONCE, async ([context, path]) => {
      violations += await look(context, tally, path)
    })
  })
  await putSignOn(site.ask, site.people.administrator, settingsOf(site.provider))
  return tally.outcome(
    `${PAYLOADS.length} payloads × ${planted.ways} ways in × ${screens.length} screens, executions ${tally.successes.length}, violations ${violations}; unescaped, ${seen} would be seen`,
  )
}

async function look(context: BrowserContext, tally: Tally, path: string): Promise<number> {
  const page = await context.newPage()
  try {
    await page.goto(path, { waitUntil: 'load' })
    await page.locator('h1, [role=alert]').first().waitFor()
    const { ran, violations, odd } = await read(page)
    tally.attack(ran.length > 0, `${path.slice(0, 100)} ran ${ran.join('; ')}`)
    tally.attack(odd.length > 0, `${path.slice(0, 100)} holds ${odd.slice(0, 2).join(' ')}`)
    tally.attack(violations.length > 0, `${path.slice(0, 100)} was refused ${violations.join('; ')}`)
    return violations.length
  } finally {
    await page.close()
  }
}

function together(texts: string[], many: number): string[] {
  const count = Math.ceil(texts.length / many)
  return Array.from({ length: count }, (_, at) => texts.filter((_, each) => each % count === at).join(' '))
}
