import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../launch/browser.mjs'

const PERSON = { name: 'First Visitor', email: 'first@example.com', password: 'nimble-otter-62-quays' }
export const VIEWPORT = { width: 1440, height: 900 }

/** Somebody signed in who looks at pages, each with an empty cache. */
export type Visitor = { onPage: <T>(work: (page: Page) => Promise<T>) => Promise<T> }

type State = Awaited<ReturnType<BrowserContext['storageState']>>
const states = new Map<string, State>()

/** The first person of that app, in Chromium. */
export async function asVisitor<T>(address: string, work: (visitor: Visitor) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(await findBrowser())

  async function inContext<R>(storageState: State | undefined, look: (context: BrowserContext) => Promise<R>) {
    const context = await browser.newContext({ storageState, viewport: VIEWPORT, locale: 'en-GB' })
    try {
      return await look(context)
    } finally {
      await context.close()
    }
  }
  try {
    const state = states.get(address) ?? (await inContext(undefined, (context) => setUp(context, address)))
    states.set(address, state)
    return await work({ onPage: (look) => inContext(state, async (context) => look(await context.newPage())) })
  } finally {
    await browser.close()
  }
}

async function setUp(context: BrowserContext, address: string): Promise<State> {
  const answer = await context.request.post(`${address}/api/v1/set-up`, { headers: { origin: address }, data: PERSON })
  if (answer.status() !== 201) throw new Error(`set-up was answered by ${answer.status()}: ${await answer.text()}`)
  return context.storageState()
}
