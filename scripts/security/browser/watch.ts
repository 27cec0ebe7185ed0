import type { BrowserContext, Page } from '@playwright/test'

/** What a page did that no text should make it do. */
export type Seen = { ran: string[]; violations: string[]; odd: string[] }

/** Listens in every page of the context from its first moment on. */
export async function watch(context: BrowserContext): Promise<void> {
  // What lets scripts run TypeScript names functions by a helper that pages do not have.
  await context.addInitScript('globalThis.__name ??= (named) => named')
  await context.addInitScript(() => {
    const own = window as unknown as { ran: string[]; violations: string[] }
    own.ran = []
    own.violations = []
    for (const name of ['alert', 'confirm', 'prompt'])
      Object.defineProperty(window, name, { value: (...said: unknown[]) => own.ran.push(`${name} ${said.join()}`) })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      own.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    )
  })
}

/** Reads what was heard, and what of a text became an element, a handler or an address that runs. */
export function read(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const own = window as unknown as { ran?: string[]; violations?: string[] }
    const all = [...document.querySelectorAll('*')]
    const told = (element: Element) => element.outerHTML.slice(0, 100)
    const runs = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href']
    const isRun = (value: string | null) =>
      /^[\s\u0000-\u0020]*(javascript|vbscript|data:(?!image\/))/i.test(value ?? '')
    return {
      ran: [...(own.ran ?? []), ...(/pwned/.test(document.title) ? ['document.title'] : [])],
      violations: own.violations ?? [],
      odd: [
        ...all.filter((element) => element.matches('pwn, [id^=pwn], base, embed, object, iframe, marquee, math')),
        ...all.filter((element) => [...element.attributes].some(({ name }) => /^on/i.test(name))),
        ...all.filter((element) => runs.some((name) => isRun(element.getAttribute(name)))),
      ].map(told),
    }
  })
}
