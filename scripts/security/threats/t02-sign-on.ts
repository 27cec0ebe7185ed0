import { cookieOf } from '../ask'
import { CALLBACK, newProvider, setProvider } from '../provider'
import { CLAIMS, FORGERIES } from '../signing-on/forgeries'
import { begin, comeBack, expectOut, walk, type Way } from '../signing-on/walk'
import { someone } from '../matrix/people-examples'
import type { Site } from '../site'
import { Tally } from '../tally'
import type { Threat } from '../threat'
import { goThrough } from '../../trial/provider.mjs'

export const signOn: Threat = {
  id: 'T02',
  title: 'Flaws of single sign-on',
  promise: 'What a provider says is believed only where it is signed, meant for us and asked for by this browser',
  run,
}

async function run(site: Site) {
  const tally = new Tally()
  const { provider, people, ask } = site
  const eve = { ...provider.users.eve! }

  for (const [what, tamper] of FORGERIES) {
    provider.tamper(tamper)
    await expectOut(site, tally, `a token with ${what}`, () => walk(site))
    provider.tamper(null)
  }
  for (const [what, said] of CLAIMS) {
    provider.users.eve = { ...eve, ...said }
    await expectOut(site, tally, what, () => walk(site))
  }
  provider.users.eve = { ...eve, email: people.administrator.credentials.email.toUpperCase() }
  await expectOut(site, tally, 'the address of a local account', () => walk(site))
  provider.users.eve = { ...eve, groups: [], role: 'ADMINISTRATOR' } as typeof eve
  await expectViewer(site, tally)

  await walkAstray(site, tally)
  await atAnother(site, tally)
  await onward(site, tally)
  await comeInWithout(site, tally)
  await setProvider(ask, people.administrator, provider)
  return tally.outcome(`${FORGERIES.length} forged tokens, ${CLAIMS.length + 2} claims`)
}

/** Only groups give a role; a claim called role does not. */
async function expectViewer(site: Site, tally: Tally) {
  const cookie = cookieOf(await walk(site))
  const { text } = await site.ask('GET', '/api/v1/me', { headers: { cookie } })
  tally.attack(!text.includes('"role":"VIEWER"'), `a claim called role gave ${text}`)
}

/** Codes, states and cookies that were not made for each other. */
async function walkAstray(site: Site, tally: Tally) {
  const mine = await begin(site)
  const back = await goThrough(mine.url, 'eve')
  await comeBack(site, back, mine.cookie)
  await expectOut(site, tally, 'a way back walked twice', () => comeBack(site, back, mine.cookie))

  const stolen: [string, (way: Way) => Promise<string>][] = [
    ['no cookie', async () => ''],
    ['the cookie of another browser', async () => (await begin(site)).cookie],
    ['a forged cookie', async ({ cookie }) => cookie.replace(/.$/, 'x')],
  ]
  for (const [what, cookie] of stolen) {
    const way = await begin(site)
    const there = await goThrough(way.url, 'eve')
    await expectOut(site, tally, `a way back with ${what}`, async () => comeBack(site, there, await cookie(way)))
  }
  const [one, two] = [await begin(site), await begin(site)]
  const code = new URL(await goThrough(one.url, 'eve')).searchParams.get('code')!
  const swapped = new URL(await goThrough(two.url, 'eve'))
  swapped.searchParams.set('code', code)
  await expectOut(site, tally, 'the code of another way', () => comeBack(site, swapped.href, two.cookie))
  const mixed = new URL(await goThrough(one.url, 'eve'))
  mixed.searchParams.set('iss', 'https://other.example')
  await expectOut(site, tally, 'the answer of another provider', () => comeBack(site, mixed.href, one.cookie))
  for (const query of ['', '?code=x', '?state=x', '?code=x&state=x', '?error=x'])
    await expectOut(site, tally, `a way back with ${query || 'nothing'}`, () =>
      comeBack(site, `${site.address}${CALLBACK}${query}`, two.cookie),
    )
}

/** A member of one provider is nobody at another that says the same of them. */
async function atAnother(site: Site, tally: Tally) {
  const rival = await newProvider(site.address)
  try {
    await setProvider(site.ask, site.people.administrator, rival)
    await expectOut(site, tally, 'a second provider with the address of a member', () => walk(site))
    rival.users.eve = { ...rival.users.eve, email: 'other.eve@example.com', groups: [] }
    const cookie = cookieOf(await walk(site))
    const { text } = await site.ask('GET', '/api/v1/me', { headers: { cookie } })
    tally.attack(!text.includes('other.eve@example.com'), 'the same subject at another provider is the same member')
  } finally {
    await rival.stop()
  }
  // A provider that is gone keeps nobody out who has a password here.
  const { status } = await site.ask('POST', '/api/v1/session', {
    headers: { origin: site.address },
    body: site.people.administrator.credentials,
  })
  tally.attack(status !== 200, `without its provider, a local administrator is answered ${status}`)
  await setProvider(site.ask, site.people.administrator, site.provider)
}

async function onward(site: Site, tally: Tally) {
  const { sub: _, ...eve } = { sub: '', ...site.provider.users.eve }
  site.provider.users.eve = { ...eve, groups: ['ops'] }
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
    '\t//evil.example',
    `${site.address}@evil.example/`,
    '/\t/evil.example',
    'data:text/html,x',
  ]) {
    const { headers } = await walk(site, next)
    const to = new URL(String(headers.location ?? '/'), site.address)
    tally.attack(to.origin !== site.address, `sign-on leads on to ${to.href}`)
  }
}

/** Disabled members stay out, whatever their provider says. */
async function comeInWithout(site: Site, tally: Tally) {
  const { id } = JSON.parse(
    (await site.ask('GET', '/api/v1/me', { headers: { cookie: cookieOf(await walk(site)) } })).text,
  ) as { id: string }
  const as = site.people.administrator
  await site.ask('PATCH', `/api/v1/members/${id}`, { as, body: { isDisabled: true } })
  await expectOut(site, tally, 'a disabled member', () => walk(site))
  await site.ask('PATCH', `/api/v1/members/${id}`, { as, body: { isDisabled: false } })
  await someone(site, 'VIEWER')
}
