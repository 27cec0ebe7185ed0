import { randomUUID } from 'node:crypto'
import { type Answer, anyAddress } from '../ask'
import { someone } from '../matrix/people-examples'
import { invite, type Person, signIn } from '../people'
import type { Site } from '../site'
import { inTurns, median, Tally } from '../tally'
import type { Threat } from '../threat'

export const guessing: Threat = {
  id: 'T03',
  title: 'Brute force, enumeration',
  promise: 'Passwords cannot be tried out, and whether an account exists cannot be found out',
  run,
}

/** The most guesses an hour that may reach the password: of one account from anywhere, and from one address at all. */
const MOST = 100
/** The same, of one account from one address: ten in a quarter of an hour. */
const MOST_FROM_ONE = 10
const MOST_APART_MS = 5

async function run(site: Site) {
  const tally = new Tally()
  const guesses = site.isQuick ? 120 : 4_500
  const victim = await someone(site, 'ADMINISTRATOR')
  const home = anyAddress()
  await signInFrom(site, victim, home)

  const one = anyAddress()
  const fromOne = await guess(site, tally, Math.ceil(guesses / 4), () => ({
    email: spelt(victim.credentials.email),
    address: one,
  }))
  tally.attack(fromOne > MOST_FROM_ONE, `${fromOne} guesses at one account from one address reached the password`)
  const blocked = await signInFrom(site, victim, one)
  tally.attack(blocked.status !== 429, `the right password after all those guesses: ${blocked.status}`)

  const spread = await guess(site, tally, guesses, () => ({ email: victim.credentials.email, address: anyAddress() }))
  tally.attack(spread + fromOne > MOST, `${spread} guesses at one account from everywhere reached the password`)
  const owner = await signInFrom(site, victim, home)
  tally.attack(owner.status !== 200, `the owner is locked out where they have come from before: ${owner.status}`)

  const sprayer = anyAddress()
  const sprayed = await guess(site, tally, guesses, () => ({ email: `${randomUUID()}@example.com`, address: sprayer }))
  tally.attack(sprayed > MOST, `${sprayed} guesses at many accounts from one address reached a password`)

  await refuseWeak(site, tally)
  const apart = await tellApart(site, tally)
  return tally.outcome(
    `${Math.max(spread + fromOne, sprayed)} guesses/h reach a password; Δmedian ${apart.toFixed(1)} ms`,
  )
}

/** How many of so many guesses, sixteen at a time, were compared with a password. None of them is right. */
async function guess(site: Site, tally: Tally, times: number, next: () => { email: string; address: string }) {
  let compared = 0
  await inTurns(Array.from({ length: times }).keys(), 16, async (at) => {
    const { email, address } = next()
    const { status } = await attempt(site, email, `guess number ${at} of all`, address)
    tally.attack(status !== 401 && status !== 429, `a guess answers ${status}`)
    if (status === 401) compared += 1
  })
  return compared
}

function attempt({ ask, address }: Site, email: string, password: string, from: string): Promise<Answer> {
  const headers = { origin: address, 'x-forwarded-for': from }
  return ask('POST', '/api/v1/session', { headers, body: { email, password } })
}

const signInFrom = (site: Site, { credentials }: Person, from: string) =>
  attempt(site, credentials.email, credentials.password, from)

/** The same address in other letters, which must not count as another account. */
function spelt(email: string): string {
  return [...email].map((letter) => (Math.random() < 0.3 ? letter.toUpperCase() : letter)).join('')
}

/** Whether an account exists can be read neither from the answer nor from how long it takes. */
async function tellApart(site: Site, tally: Tally): Promise<number> {
  const people = [site.people.viewer, site.people.engineer, site.people.lead, site.people.outsider]
  const [known, unknown]: [number[], number[]] = [[], []]
  for (let at = 0; at < (site.isQuick ? 15 : 200); at += 1) {
    const somebody = await attempt(
      site,
      people[at % people.length]!.credentials.email,
      'not their password',
      anyAddress(),
    )
    const nobody = await attempt(site, `${randomUUID()}@example.com`, 'not their password', anyAddress())
    known.push(somebody.ms)
    unknown.push(nobody.ms)
    const bodies = [somebody, nobody].map(({ text }) => text.replace(/urn:uuid:[^"]+/, ''))
    tally.attack(bodies[0] !== bodies[1] || somebody.status !== nobody.status, `${bodies[0]} against ${bodies[1]}`)
  }
  const apart = Math.abs(median(known) - median(unknown))
  tally.attack(apart > MOST_APART_MS, `the medians of known and unknown accounts lie ${apart.toFixed(1)} ms apart`)
  return apart
}

const WEAK = [
  'password',
  'password1234',
  'Password123!',
  'aftermerge2026',
  'correcthorse',
  '123456789012',
  'qwertyuiop12',
  'aaaaaaaaaaaa',
  'letmeinletme',
  'administrator',
  'iloveyou1234',
  'summer2026!!',
  'abcabcabcabc',
]

async function refuseWeak({ ask, people, address }: Site, tally: Tally) {
  const { secret } = await invite(ask, people.administrator, { email: `${randomUUID()}@example.com`, role: 'VIEWER' })
  for (const password of [...WEAK, 'short', 'x'.repeat(129)]) {
    const body = { secret, name: 'Weak', password }
    const { status } = await ask('POST', '/api/v1/invitations/accept', { headers: { origin: address }, body })
    tally.attack(status < 400, `the password “${password.slice(0, 20)}” is taken`)
  }
  const mine = await signIn(ask, address, people.viewer)
  for (const password of WEAK) {
    const body = { current: people.viewer.credentials.password, password }
    const { status } = await ask('PUT', '/api/v1/me/password', { as: mine, body })
    tally.attack(status < 400, `the password is changed to “${password}”`)
  }
}
