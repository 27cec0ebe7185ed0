import { goThrough } from '../../trial/provider.mjs'
import { type Answer, cookieOf } from '../ask'
import { expect } from '../people'
import type { Site } from '../site'
import type { Tally } from '../tally'

export type Way = { url: string; cookie: string }

export async function begin({ ask, address }: Site, next?: string): Promise<Way> {
  const body = next === undefined ? {} : { next }
  const answer = expect(await ask('POST', '/api/v1/session/sign-on', { headers: { origin: address }, body }), 200)
  return { url: (JSON.parse(answer.text) as { url: string }).url, cookie: cookieOf(answer) }
}

export function comeBack({ ask }: Site, back: string, cookie: string): Promise<Answer> {
  const { pathname, search } = new URL(back)
  return ask('GET', `${pathname}${search}`, cookie ? { headers: { cookie } } : {})
}

export async function walk(site: Site, next?: string): Promise<Answer> {
  const { url, cookie } = await begin(site, next)
  return comeBack(site, await goThrough(url, 'eve'), cookie)
}

const sessionOf = ({ headers }: Answer) =>
  (headers['set-cookie'] ?? []).find((cookie) => /session_token=[^;]/.test(cookie) && !/Max-Age=0/i.test(cookie))

/** However it went, nobody is let in and nothing is left behind. */
export async function expectOut(site: Site, tally: Tally, what: string, attack: () => Promise<Answer>) {
  const count = async () =>
    JSON.stringify(await site.sql('select (select count(*) from users) as u, (select count(*) from sessions) as s'))
  const before = await count()
  const answer = await attack()
  tally.attack(sessionOf(answer) !== undefined || answer.status >= 500, `${what} opens a session: ${answer.status}`)
  tally.attack(before !== (await count()), `${what} leaves an account or a session`)
}
