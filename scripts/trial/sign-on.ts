import { randomBytes } from 'node:crypto'
import { GET as receive } from '@/app/api/auth/[...all]/route'
import { POST as start } from '@/app/api/v1/session/sign-on/route'
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address'
import { cookieOf } from '@/lib/sessions/sign-in.server'
import { goThrough } from './provider.mjs'

const HERE = 'http://127.0.0.1:3000'

/** Each from a place of its own, for the door counts what comes from one. */
const headers = (more: Record<string, string>) => ({
  host: '127.0.0.1:3000',
  [CLIENT_ADDRESS_HEADER]: `10.${[...randomBytes(3)].join('.')}`,
  ...more,
})

/** One way through the provider, each step of which a test may leave out, repeat or change. */
export type Way = { url: string; cookie: string }

export async function begin(next?: string): Promise<Way> {
  const answer = await start(
    new Request(`${HERE}/api/v1/session/sign-on`, {
      method: 'POST',
      headers: headers({ origin: HERE, 'content-type': 'application/json' }),
      body: JSON.stringify({ next }),
    }),
    { params: Promise.resolve({}) },
  )
  const body = (await answer.json()) as { url?: string; detail?: string }
  if (!answer.ok) throw new Error(`${answer.status}: ${body.detail}`)
  return { url: body.url!, cookie: cookieOf(answer.headers.getSetCookie()) }
}

/** `session` is the cookie of whoever was signed in; null where nobody was. */
export type Arrival = { to: string; problem: string | null; session: string | null; status: number }

export async function comeBack(url: string, cookie: string): Promise<Arrival> {
  const request = new Request(url, { headers: headers(cookie ? { cookie } : {}) })
  const answer = await receive(request, { params: Promise.resolve({ all: [] }) })
  const to = answer.headers.get('location') ?? ''
  const session = answer.headers.getSetCookie().find((one) => one.includes('session_token=') && !/Max-Age=0/i.test(one))
  return {
    to,
    problem: to ? new URL(to).searchParams.get('problem') : null,
    session: session ? cookieOf([session]) : null,
    status: answer.status,
  }
}

/** The whole way: start, sign in there, come back. */
export async function signOnAs(login: string | null, next?: string): Promise<Arrival> {
  const { url, cookie } = await begin(next)
  return comeBack(await goThrough(url, login), cookie)
}
