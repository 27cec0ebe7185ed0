import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { sign } from '@/lib/deliveries/signature.server'
import { findVendor } from '@/lib/vendors/vendors'
import { inRoot, root } from '../../launch/root.mjs'
import { expect } from '../people'
import { dumpOf, holdsSecret, secretsOf } from '../secrets'
import type { Site } from '../site'
import { Tally } from '../tally'
import type { Threat } from '../threat'
import { makeHook, untilRead } from '../webhooks'

export const secrets: Threat = {
  id: 'T15',
  title: 'Secrets at rest, in logs, in git',
  promise: 'No secret stands in the database, the log, what browsers are given, or git',
  run,
}

async function run(site: Site) {
  const tally = new Tally()
  const known = secretsOf(site)
  known.set('the secret of the installation', process.env.AUTH_SECRET!)
  known.set('the secret of the client at the provider', site.provider.clientSecret)
  known.set('the password of the database', decodeURIComponent(new URL(site.trial.url).password))

  known.set('the address of a webhook', await makeDigest(site))
  for (const [what, secret] of Object.entries(await makeSubscription(site))) known.set(what, secret)
  for (const [what, secret] of await sendToHooks(site)) known.set(what, secret)

  await provoke(site, known)
  const places = new Map([...(await dumpOf(site)), ['the log', site.log()], ...clientFiles()])
  for (const [place, text] of places)
    for (const [what, secret] of known) tally.attack(holdsSecret(text, secret), `${place} holds ${what}`)

  const tracked = searchRepository(tally)
  return tally.outcome(
    `${known.size} secrets × ${places.size} places, log of ${Math.round(site.log().length / 1024)} KiB, ${tracked} files in git`,
  )
}

/** A digest that goes to a chat and was tried, so that its address has been wherever it goes. */
async function makeDigest({ ask, people }: Site): Promise<string> {
  const path = `services/${randomUUID()}`
  const body = { hour: 9, webhook: `https://chat.invalid/${path}` }
  const as = people.administrator
  const { id } = JSON.parse(expect(await ask('POST', '/api/v1/digests', { as, body }), 201).text) as { id: string }
  const { text } = expect(await ask('POST', `/api/v1/digests/${id}/test`, { as }), 200)
  if (!text.includes('FAILED')) throw new Error(`A chat that is not there was reached: ${text}`)
  return path
}

/** A subscription that was tried, so that its address and its secret have been wherever they go. */
async function makeSubscription({ ask, people }: Site) {
  const path = `hooks/${randomUUID()}`
  const as = people.administrator
  const body = { name: 'Ours', kind: 'WEBHOOK', address: `https://hooks.invalid/${path}`, events: ['incident.created'] }
  const made = JSON.parse(expect(await ask('POST', '/api/v1/subscriptions', { as, body }), 201).text) as {
    subscription: { id: string }
    secret: string
  }
  expect(await ask('POST', `/api/v1/subscriptions/${made.subscription.id}/test`, { as }), 200)
  return { 'the address of a subscription': path, 'the secret of a subscription': made.secret.slice('whsec_'.length) }
}

/** Webhooks by each way that their secret goes: as a signature, as a token, as a bearer, and in the address. */
async function sendToHooks(site: Site): Promise<[string, string][]> {
  const sent: [string, string][] = []
  for (const id of ['github', 'gitlab', 'opsgenie', 'jira']) {
    const { path, secret } = await makeHook(site, id)
    const raw = JSON.stringify({ told: randomUUID() })
    const isInAddress = id === 'jira'
    const headers = isInAddress ? {} : sign(findVendor(id)!.signatures[0]!, raw, secret)
    const query = isInAddress ? `?secret=${secret}` : ''
    expect(
      await site.ask('POST', path + query, { raw, headers: { 'content-type': 'application/json', ...headers } }),
      202,
    )
    sent.push([`the secret of the webhook of ${id}`, secret])
  }
  await untilRead(site)
  return sent
}

/** Secrets where somebody in a hurry would put them. */
async function provoke({ ask, people, address }: Site, known: Map<string, string>) {
  for (const secret of known.values()) {
    const header = secret.replace(/[^\x21-\x7e]/g, '')
    await ask('GET', `/api/v1/incidents?token=${encodeURIComponent(secret)}`, { as: people.reader })
    await ask('GET', `/api/v1/incidents/${encodeURIComponent(secret)}`, { as: people.reader })
    await ask('POST', '/api/v1/session', {
      headers: { origin: address },
      body: { email: 'a@example.com', password: secret, token: secret },
    })
    await ask('POST', '/api/v1/session', {
      headers: { origin: address, 'content-type': 'application/json' },
      raw: `{"password":"${secret}`,
    })
    await ask('GET', '/api/v1/incidents', { headers: { authorization: `Token ${header}`, 'x-api-key': header } })
  }
}

/** What every browser is given. */
function clientFiles(): [string, string][] {
  const folder = inRoot('.next/static')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|css|json|map)$/.test(file))
    .map((file) => [`.next/static/${file}`, readFileSync(path.join(folder, file), 'utf8')])
}

const KEYS =
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bghp_[A-Za-z0-9]{36}\b|\bxox[bp]-\d{6,}|\bsk-[A-Za-z0-9]{40,}\b/
const TOKEN = /am_live_([A-Za-z0-9_-]{43})_([0-9a-f]{8})/g

/** Every tracked file, and every line that any commit ever added. */
function searchRepository(tally: Tally): number {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 512 * 1024 ** 2 })
  const files = git('ls-files', '-z').split('\0').filter(Boolean)
  const history = git('log', '-p', '--all', '--no-color', '--unified=0', '--format=', '--', '.', ':!package-lock.json')

  for (const [place, text] of [['git history', history] as const]) {
    tally.attack(KEYS.test(text), `${place} holds a key: ${KEYS.exec(text)?.[0]}`)
    for (const [token, random, sum] of text.matchAll(TOKEN))
      tally.attack(
        crc32(random!).toString(16).padStart(8, '0') === sum,
        `${place} holds the token ${token.slice(0, 14)}…`,
      )
  }
  for (const file of files)
    tally.attack(
      /(^|\/)(\.env(\.(?!example)[\w.]+)?|auth-secret|demo-token|.*\.pem|id_rsa)$/.test(file),
      `${file} is in git`,
    )
  return files.length
}
