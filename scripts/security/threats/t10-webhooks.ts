import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { sign } from '@/lib/deliveries/signature.server'
import { pullRequestEvent } from '@/lib/vendors/payload-factory'
import { VENDORS } from '@/lib/vendors/vendors'
import { forgeriesOf } from '../forging/forgeries'
import type { Site } from '../site'
import { inTurns, median, Tally } from '../tally'
import type { Threat } from '../threat'
import { headersOf, type Hook, makeHook, signatureOf, untilRead } from '../webhooks'

export const webhooks: Threat = {
  id: 'T10',
  title: 'Forged and replayed webhooks',
  promise: 'No delivery that its vendor did not sign is taken in, and none is taken in twice',
  run,
}

const BODY = JSON.stringify(pullRequestEvent({ title: 'Größere Körbe 🧺', number: 501 }))
const REPLAYS = 100

async function run(site: Site) {
  const tally = new Tally()
  const hook = await makeHook(site, 'github')
  const before = await rowsOf(site)

  await forge(site, tally, hook)
  await flip(site, tally, hook)
  await asGitLab(site, tally)
  const opened = await asEveryVendor(site, tally)
  const rest = await rowsOf(site)
  const kept = rest - before - opened
  tally.attack(kept !== 0, `of what was forged ${kept} deliveries are kept`)

  await rotate(site, tally)
  await replay(site, tally, hook)
  const [first, last] = await timeGuesses(site, hook)
  return tally.outcome(
    `forged accepted ${tally.successes.length}, of ${VENDORS.length} vendors; ${REPLAYS} replays → 1 row; a guess wrong at its first letter ${first.toFixed(1)} ms, at its last ${last.toFixed(1)} ms`,
  )
}

async function rowsOf({ sql }: Site): Promise<number> {
  const [row] = await sql('select count(*)::int as n from deliveries')
  return Number(row!.n)
}

async function post({ ask }: Site, path: string, headers: Record<string, string>, raw: string | Buffer) {
  return (await ask('POST', path, { headers, raw })).status
}

/** Signatures by whoever does not know the secret, and the right one where it does not belong. */
async function forge(site: Site, tally: Tally, hook: Hook) {
  const right = signatureOf(hook.secret, BODY)
  const other = await makeHook(site, 'github', 'Another')
  const sha1 = createHmac('sha1', hook.secret).update(BODY).digest('hex')
  const wrong: [string, Record<string, string>][] = [
    ['no signature', { 'x-hub-signature-256': '' }],
    ['another secret', headersOf(signatureOf(randomUUID(), BODY))],
    ['the secret of another webhook', headersOf(signatureOf(other.secret, BODY))],
    ['an empty secret', headersOf(signatureOf('', BODY))],
    ['a signature cut short', headersOf(right.slice(0, -1))],
    ['a signature of one letter', headersOf(right.slice(0, 8))],
    ['a signature made longer', headersOf(`${right}0`)],
    ['only its prefix', headersOf('sha256=')],
    ['a bare digest', headersOf(right.slice(7))],
    ['two signatures, the wrong one first', headersOf(`${signatureOf('x', BODY)}, ${right}`)],
    ['a digest of SHA-1', headersOf(`sha1=${sha1}`)],
    ['a digest of SHA-1 under the old name', { 'x-hub-signature': `sha1=${sha1}` }],
    ['a digest without a key', headersOf(`sha256=${createHmac('sha256', '').update(BODY).digest('hex')}`)],
    ['the secret itself', { 'x-gitlab-token': hook.secret }],
    ['the secret as a bearer', { authorization: `Bearer ${hook.secret}` }],
  ]
  for (const [what, headers] of wrong) {
    const status = await post(site, hook.path, { ...headersOf(''), ...headers }, BODY)
    tally.attack(status !== 401, `a delivery with ${what}: ${status}`)
  }
  const elsewhere = [hook.path.replace('github', 'gitlab'), hook.path.replace(hook.id, randomUUID()), other.path]
  for (const path of elsewhere) {
    const status = await post(site, path, headersOf(right), BODY)
    tally.attack(status !== 401, `the right signature at ${path}: ${status}`)
  }
}

/** Every bit of the signature, and bits all over the body. */
async function flip(site: Site, tally: Tally, hook: Hook) {
  const right = signatureOf(hook.secret, BODY)
  const bytes = Buffer.from(BODY)
  const step = site.isQuick ? 97 : 11
  const bodies = Array.from({ length: Math.floor((bytes.length * 8) / step) }, (_, at) => at * step)

  await inTurns(bodies, 8, async (bit) => {
    const altered = Buffer.from(bytes)
    altered[bit >> 3]! ^= 1 << (bit & 7)
    const status = await post(site, hook.path, headersOf(right), altered)
    tally.attack(status !== 401, `a body with bit ${bit} flipped: ${status}`)
  })
  await inTurns([...right.slice(7)].keys(), 8, async (at) => {
    const place = at + 7
    const altered = right.slice(0, place) + (right[place] === '0' ? '1' : '0') + right.slice(place + 1)
    const status = await post(site, hook.path, headersOf(altered), BODY)
    tally.attack(status !== 401, `a signature with letter ${at} changed: ${status}`)
  })
  for (const raw of [`${BODY} `, ` ${BODY}`, BODY.normalize('NFD'), BODY.replaceAll('"', "'"), '']) {
    const status = await post(site, hook.path, headersOf(right), raw)
    tally.attack(raw !== BODY && status !== 401, `another body of ${raw.length} letters: ${status}`)
  }
}

async function asGitLab(site: Site, tally: Tally) {
  const { path, secret } = await makeHook(site, 'gitlab')
  const old = String(Math.floor(Date.now() / 1000) - 600)
  const digest = createHmac('sha256', Buffer.from(secret, 'base64')).update(`a.${old}.{}`).digest('base64')
  const wrong: Record<string, string>[] = [
    {},
    { 'x-gitlab-token': '' },
    { 'x-gitlab-token': secret.slice(0, -1) },
    { 'x-gitlab-token': `${secret} x` },
    { 'x-gitlab-token': secret.toLowerCase() },
    { 'webhook-id': 'a', 'webhook-timestamp': old, 'webhook-signature': `v1,${digest}` },
  ]
  for (const headers of wrong) {
    const status = await post(site, path, { 'content-type': 'application/json', ...headers }, '{}')
    tally.attack(
      status !== 401,
      `a delivery of GitLab’s with ${Object.keys(headers).join(', ') || 'nothing'}: ${status}`,
    )
  }
}

/** In each way that a vendor has to sign. Answers how many right ones were taken in between, which show that the door opens. */
async function asEveryVendor(site: Site, tally: Tally): Promise<number> {
  let opened = 0
  for (const vendor of VENDORS) {
    // Of a form that every scheme takes, the second of a vendor's as well.
    const secret = `whsec_${randomBytes(32).toString('base64')}`
    const { path, id } = await makeHook(site, vendor.id, 'Forged', secret)
    const type = { 'content-type': 'application/json' }
    for (const { what, headers, body = BODY, query = '' } of forgeriesOf(vendor, secret, BODY)) {
      const status = await post(site, path + query, { ...type, ...headers }, body)
      tally.attack(status !== 401, `a delivery as ${vendor.name}’s, ${what}: ${status}`)
    }
    for (const [at, signature] of vendor.signatures.entries()) {
      const body = `${BODY}${' '.repeat(at)}`
      const headers = { ...type, ...sign(signature, body, secret) }
      const elsewhere = VENDORS.filter((other) => other !== vendor).map((other) => `/api/webhooks/${other.id}/${id}`)
      for (const other of elsewhere) {
        const status = await post(site, other, headers, body)
        tally.attack(status !== 401, `a delivery of ${vendor.name}’s at ${other}: ${status}`)
      }
      const status = await post(site, path, headers, body)
      if (status !== 202) throw new Error(`What ${vendor.name} signs by ${signature.scheme} is answered ${status}.`)
      opened += 1
    }
  }
  return opened
}

/** Both secrets open while they overlap; without an overlap the old one is worth nothing at once. */
async function rotate(site: Site, tally: Tally) {
  const { ask, people, address } = site
  const hook = await makeHook(site, 'github', 'Rotated')
  const next = async (overlapHours: number) => {
    const sent = { as: people.administrator, headers: { origin: address }, body: { overlapHours } }
    return (JSON.parse((await ask('POST', `/api/v1/endpoints/${hook.id}/secret`, sent)).text) as Hook).secret
  }
  const status = (secret: string) => post(site, hook.path, headersOf(signatureOf(secret, '{}')), '{}')

  const second = await next(1)
  tally.attack((await status(hook.secret)) !== 202 || (await status(second)) !== 202, 'two secrets do not overlap')
  const third = await next(0)
  for (const old of [hook.secret, second]) tally.attack((await status(old)) !== 401, 'an old secret still opens')
  tally.attack((await status(third)) !== 202, 'the new secret does not open')

  await ask('DELETE', `/api/v1/endpoints/${hook.id}`, { as: people.administrator, headers: { origin: address } })
  tally.attack((await status(third)) !== 401, 'an ended webhook still takes something in')
}

/** At once and one after the other, and with another body under the same name. */
async function replay(site: Site, tally: Tally, hook: Hook) {
  const { ask, sql } = site
  const headers = headersOf(signatureOf(hook.secret, BODY), 'replayed', 'pull_request')
  const ids = new Set<string>()
  await inTurns(Array.from({ length: REPLAYS }), 10, async () => {
    const { status, text } = await ask('POST', hook.path, { headers, raw: BODY })
    tally.attack(status !== 202, `a delivery that was taken before: ${status}`)
    ids.add(text)
  })
  await ask('POST', hook.path, { headers: headersOf(signatureOf(hook.secret, '{}'), 'replayed'), raw: '{}' })

  await untilRead(site)
  const kept = await sql(`select encode(body, 'escape') = '{}' as other from deliveries where delivery_id = 'replayed'`)
  const told = await sql(`select 1 from raw_events where payload->>'number' = '501'`)
  tally.attack(ids.size !== 1, `${ids.size} answers to one delivery`)
  tally.attack(kept.length !== 1 || kept[0]!.other === true, `${kept.length} rows of one delivery`)
  tally.attack(told.length !== 1, `${told.length} versions of one change`)
}

/** Whoever guesses learns nothing from how long it takes. */
async function timeGuesses(site: Site, hook: Hook): Promise<[number, number]> {
  const right = signatureOf(hook.secret, '{}')
  const change = (at: number) => right.slice(0, at) + (right[at] === '0' ? '1' : '0') + right.slice(at + 1)
  const guesses = { first: change(7), last: change(right.length - 1) }
  const times: Record<keyof typeof guesses, number[]> = { first: [], last: [] }
  for (let round = 0; round < (site.isQuick ? 50 : 200); round += 1)
    for (const which of ['first', 'last'] as const) {
      const { ms } = await site.ask('POST', hook.path, { headers: headersOf(guesses[which]), raw: '{}' })
      times[which].push(ms)
    }
  return [median(times.first), median(times.last)]
}
