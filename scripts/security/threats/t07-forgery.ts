import { statusOf } from '../ask'
import { changedTables, fingerprintOf, type Write, writesOf } from '../matrix/writes'
import type { Site } from '../site'
import { Tally } from '../tally'
import type { Threat } from '../threat'

export const forgery: Threat = {
  id: 'T07',
  title: 'Cross-site request forgery',
  promise: 'No other site makes a browser write here',
  run,
}

type Headers = Record<string, string>

/** What a browser sends along with a write that another page made it send. */
function disguises(address: string): [string, Headers][] {
  const { port, host } = new URL(address)
  return [
    ['a foreign Origin', { origin: 'https://evil.example' }],
    ['a foreign Origin that says same-origin', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    ['the Origin null', { origin: 'null' }],
    ['an Origin that begins like ours', { origin: `${address}.evil.example` }],
    ['an Origin that ends like ours', { origin: `http://evil-${host}` }],
    ['an Origin with our name as its user', { origin: `http://${host}@evil.example` }],
    ['our Origin on another port', { origin: address.replace(port, String(Number(port) - 1)) }],
    ['our Origin with another scheme', { origin: address.replace('http:', 'https:') }],
    ['our Origin and another', { origin: `${address}, https://evil.example` }],
    ['neither Origin nor Sec-Fetch-Site', {}],
    ['a Referer of ours alone', { referer: `${address}/` }],
    ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site', origin: address }],
    ['Sec-Fetch-Site: same-site', { 'sec-fetch-site': 'same-site', origin: address }],
    ['Sec-Fetch-Site: none', { 'sec-fetch-site': 'none' }],
    ['a scheme of authorisation that is none', { authorization: 'Basic YTpi', origin: 'https://evil.example' }],
  ]
}

const FORMS: [string, (body: unknown) => string][] = [
  ['text/plain', JSON.stringify],
  ['text/plain; charset=application/json', JSON.stringify],
  ['application/x-www-form-urlencoded', (body) => `${JSON.stringify(body).slice(0, -1)},"a":"=1"}`],
  ['multipart/form-data; boundary=x', (body) => `--x\r\n\r\n${JSON.stringify(body)}\r\n--x--`],
  ['', JSON.stringify],
]

async function run(site: Site) {
  const tally = new Tally()
  const writes = await writesOf(site)
  const before = await fingerprintOf(site)

  for (const write of writes) {
    const cookie = (write.as ?? site.people.administrator).headers.cookie!
    for (const [what, headers] of disguises(site.address))
      await attack(site, tally, write, what, { cookie, ...headers })
    await overrideMethod(site, tally, write, cookie)
    if (write.body === undefined) continue
    for (const [type, written] of FORMS) {
      const headers: Headers = { cookie, ...(type && { 'content-type': type }) }
      const raw = written(write.body)
      await attack(site, tally, write, `${type || 'no type'} from elsewhere`, { ...headers, origin: 'null' }, raw)
      await attack(site, tally, write, `${type || 'no type'} from here`, { ...headers, origin: site.address }, raw)
    }
  }

  const changed = changedTables(before, await fingerprintOf(site))
  tally.attack(changed.length > 0, `these tables are not as they were: ${changed.join(', ')}`)
  return tally.outcome(`${writes.length} writing routes, tables changed ${changed.length}`)
}

async function attack(site: Site, tally: Tally, write: Write, what: string, headers: Headers, raw?: string) {
  const { method, path, body, route } = write
  const sent = { headers: { ...write.headers, ...headers }, ...(raw === undefined ? { body } : { raw }) }
  const status = statusOf(await site.ask(method, path, sent))
  tally.attack(status < 400 || status >= 500, `${route} with ${what}: ${status}`)
}

/** A link can only make a browser GET. */
async function overrideMethod(site: Site, tally: Tally, { method, path, route }: Write, cookie: string) {
  const headers = { cookie, 'x-http-method-override': method, 'x-method-override': method }
  const { status } = await site.ask('GET', `${path}?_method=${method}`, { headers })
  tally.attack(status >= 500, `GET ${route} that says it is ${method}: ${status}`)
}
