import { setTimeout as wait } from 'node:timers/promises'
import { anyAddress, type Answer } from '../ask'
import { findPages } from '../matrix/routes'
import { someone } from '../matrix/people-examples'
import type { Site } from '../site'
import { inTurns, Tally } from '../tally'
import type { Threat } from '../threat'

export const outage: Threat = {
  id: 'T20',
  title: 'Failing open, errors that tell',
  promise: 'Nobody gets in while the database is away, and no error tells what is inside',
  run,
}

/** What an answer must not hold: lines of a stack, addresses of the database, words of its driver. */
const TELLS =
  /\bat .+\(.+:\d+:\d+\)|node_modules|PrismaClient|ECONNREFUSED|postgres(ql)?:\/\/|\/lib\/[\w-]+\/[\w.-]+\.ts|password authentication/
const BACK_MS = 20_000

async function run(site: Site) {
  const tally = new Tally()
  const victim = await someone(site, 'ADMINISTRATOR')
  const attacker = anyAddress()
  const before = await countSessions(site)

  await site.trial.killPostgres()
  const down = await askAll(site, tally, victim.credentials.email, attacker)
  const limited = await guessOn(site, tally, victim.credentials.email, attacker)
  await site.trial.restartPostgres()
  await waitUntilBack(site)

  await killWhileBusy(site, tally)
  await waitUntilBack(site)
  const made = (await countSessions(site)) - before
  tally.attack(made !== 0, `${made} sessions were opened while the database was away`)
  return tally.outcome(`${down} answers while it was away, ${limited} guesses`)
}

/** Nobody gets in and nothing is told, whoever asks, while the database is away. */
async function askAll({ ask, people, address }: Site, tally: Tally, email: string, from: string): Promise<number> {
  // What was looked up just before may be remembered for half a second.
  await wait(600)
  const bad = { email, password: 'not their password' }
  const asked: [string, () => Promise<Answer>, number[]][] = [
    [
      'a wrong password',
      () => ask('POST', '/api/v1/session', { headers: { origin: address, 'x-forwarded-for': from }, body: bad }),
      [503],
    ],
    [
      'the right password',
      () => ask('POST', '/api/v1/session', { headers: { origin: address }, body: people.viewer.credentials }),
      [503],
    ],
    ['a cookie', () => ask('GET', '/api/v1/me', { as: people.viewer }), [503]],
    ['a token', () => ask('GET', '/api/v1/incidents', { as: people.reader }), [503]],
    [
      'a token that sends',
      () => ask('POST', '/api/v1/incidents', { as: people.token, body: { items: [{}] } }),
      [503, 207],
    ],
    [
      'a token that is none',
      () => ask('GET', '/api/v1/incidents', { headers: { authorization: 'Bearer am_live_none' } }),
      [401],
    ],
    ['nobody', () => ask('GET', '/api/v1/incidents'), [401]],
    [
      'a first visit',
      () =>
        ask('POST', '/api/v1/set-up', {
          headers: { origin: address },
          body: { name: 'x', ...people.viewer.credentials },
        }),
      [503],
    ],
    ['a share', () => ask('GET', `/s/${'a'.repeat(43)}`), [404, 500, 503]],
    ['the health', () => ask('GET', '/readyz'), [503]],
    ...findPages().map((page): [string, () => Promise<Answer>, number[]] => [
      `the page ${page}`,
      () => ask('GET', page.replace(/\{.*?\}/g, 'nowhere'), { as: people.viewer }),
      // The page that tells to come again later says so whatever happens.
      page === '/too-many' ? [429] : [200, 307, 404, 500, 503],
    ]),
  ]
  for (const [what, answerTo, allowed] of asked) {
    const { status, text } = await answerTo()
    tally.attack(!allowed.includes(status), `${what} is answered ${status}: ${text.slice(0, 120)}`)
    tally.attack(TELLS.test(text), `${what} is told “${TELLS.exec(text)?.[0]}”`)
    tally.attack(/Checkout answers 500|alpha-api/.test(text), `${what} is shown records`)
  }
  return asked.length
}

/** The limits count on in memory, so that an outage is no hour of free guesses. */
async function guessOn({ ask, address }: Site, tally: Tally, email: string, from: string): Promise<number> {
  let through = 0
  await inTurns(Array.from({ length: 60 }).keys(), 4, async (at) => {
    const headers = { origin: address, 'x-forwarded-for': from }
    const { status, text } = await ask('POST', '/api/v1/session', { headers, body: { email, password: `guess ${at}` } })
    if (status !== 429) through += 1
    tally.attack(status !== 429 && status !== 503, `a guess without the database: ${status}`)
    tally.attack(TELLS.test(text), `a guess is told “${TELLS.exec(text)?.[0]}”`)
  })
  tally.attack(through > 20, `${through} of 60 guesses passed the limit while the database was away`)
  return 60
}

/** Postgres is pulled while people sign in and programs ask. */
async function killWhileBusy(site: Site, tally: Tally) {
  const { ask, address, people } = site
  let isOver = false
  const asking = inTurns(Array.from({ length: 8 }).keys(), 8, async (lane) => {
    while (!isOver) {
      const body = { email: people.viewer.credentials.email, password: `not it ${lane}` }
      const answers = [
        await ask('POST', '/api/v1/session', { headers: { origin: address }, body }),
        await ask('GET', '/api/v1/sources', { as: people.reader }),
        await ask('GET', '/api/v1/me', { as: people.viewer }),
      ]
      for (const [at, { status, text }] of answers.entries()) {
        const allowed = at === 0 ? [401, 429, 503] : [200, 503]
        tally.attack(!allowed.includes(status), `while Postgres dies: ${status} ${text.slice(0, 120)}`)
        tally.attack(TELLS.test(text), `while Postgres dies, somebody is told “${TELLS.exec(text)?.[0]}”`)
      }
    }
  })
  await wait(500)
  await site.trial.killPostgres()
  await wait(1_000)
  isOver = true
  await asking
  await site.trial.restartPostgres()
}

async function waitUntilBack({ ask }: Site) {
  const begun = performance.now()
  while ((await ask('GET', '/readyz')).status !== 200) {
    if (performance.now() - begun > BACK_MS) throw new Error('The app did not come back after Postgres did.')
    await wait(100)
  }
}

async function countSessions({ sql }: Site): Promise<number> {
  return Number((await sql('select count(*) from sessions'))[0]!.count)
}
