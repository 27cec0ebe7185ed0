import { withHole } from '../injection/control'
import { attackPayloads, BOOLEAN_PAIRS } from '../injection/payloads'
import { findTargets, type Target } from '../injection/targets'
import { runSqlmap } from '../injection/sqlmap'
import type { Answer } from '../ask'
import type { Site } from '../site'
import { inTurns, median, Tally } from '../tally'
import type { Threat } from '../threat'

export const injection: Threat = {
  id: 'T12',
  title: 'SQL injection',
  promise: 'No value becomes SQL',
  run,
}

/** What Postgres or Prisma would say of a statement that somebody broke. */
const TELLS =
  /syntax error at or near|unterminated quoted|pg_sleep|SQLSTATE|PrismaClient|invalid input syntax|operator does not exist|column .* does not exist|relation .* does not exist/i
const DELAY_MS = 2_000
const ASKED_MS = 2_500

async function run(site: Site) {
  const tally = new Tally()
  const targets = await findTargets(site)
  const payloads = attackPayloads(ASKED_MS / 1000)
  const used = site.isQuick ? payloads.filter((_, index) => index % 12 === 0) : payloads
  const baseline = await baselineOf(site, targets)
  await expectHoleFound(site, used, baseline)

  const attacks = targets.flatMap((target) => used.map((payload) => [target, payload] as const))
  await inTurns(attacks, 6, async ([target, payload]) => {
    const answer = await site.ask('GET', target.withValue(payload), { as: site.people.administrator })
    const fault = faultOf(answer, payload, baseline)
    tally.attack(fault !== null, `${target.name} = ${payload}: ${fault}`)
  })

  for (const target of targets)
    for (const [whenTrue, whenFalse] of site.isQuick ? BOOLEAN_PAIRS.slice(0, 2) : BOOLEAN_PAIRS) {
      const as = site.people.administrator
      const one = await site.ask('GET', target.withValue(`${target.sample}${whenTrue}`), { as })
      const other = await site.ask('GET', target.withValue(`${target.sample}${whenFalse}`), { as })
      tally.attack(!isAlike(one, other), `${target.name} answers ${whenTrue} unlike ${whenFalse}`)
    }

  const stored = await storedPayloads(site, tally, used)
  const sqlmap = site.isQuick ? 'sqlmap in the full run' : await runSqlmap(site, tally, targets)
  return tally.outcome(`${targets.length} parameters × ${used.length} payloads, ${stored} stored; ${sqlmap}`)
}

/** The same payloads and the same judgement must find the hole of a server that has one. */
async function expectHoleFound(site: Site, payloads: string[], baseline: number) {
  const found = await withHole(site.trial.appUrl, async (askHole) => {
    for (const payload of payloads) if (faultOf(await askHole(payload), payload, baseline)) return true
    return false
  })
  if (!found) throw new Error('The sweep does not find the hole of the control.')
}

async function baselineOf({ ask, people }: Site, targets: Target[]): Promise<number> {
  const times: number[] = []
  for (const target of targets)
    times.push((await ask('GET', target.withValue(target.sample), { as: people.administrator })).ms)
  return median(times)
}

function faultOf({ status, text, ms }: Answer, payload: string, baseline: number): string | null {
  if (status === 0 || status >= 500) return `status ${status} ${text.slice(0, 120)}`
  const told = TELLS.exec(text.replaceAll(JSON.stringify(payload).slice(1, -1), ''))
  if (told) return `says “${told[0]}”`
  return ms > baseline + DELAY_MS ? `took ${Math.round(ms)} ms` : null
}

/** The same refusal or the same rows; what differs by itself, such as the id of the request, does not count. */
function isAlike(one: Answer, other: Answer): boolean {
  return one.status === other.status && (one.status !== 200 || Math.abs(one.text.length - other.text.length) < 200)
}

/** Second order: what is stored is read back by every list, filter and question. */
async function storedPayloads(site: Site, tally: Tally, payloads: string[]): Promise<number> {
  const { ask, people } = site
  const items = payloads.map((payload, index) => ({
    source: 'sql',
    externalId: `${index} ${payload}`.slice(0, 200),
    title: `x${payload}`.slice(0, 500),
    summary: payload,
    startedAt: '2026-03-05T14:05:00Z',
    severity: 'SEV1',
    service: 'alpha-api',
  }))
  const sent = await ask('POST', '/api/v1/incidents', { as: people.token, body: { items } })
  const { results } = JSON.parse(sent.text) as { results: { id?: string; status: number }[] }
  for (const [index, { status }] of results.entries())
    tally.attack(status !== 201, `${payloads[index]} is stored with ${status}`)

  for (const { id } of results.filter(({ id }) => id))
    for (const path of [`/api/v1/incidents/${id}`, `/api/v1/incidents/${id}/events`]) {
      const answer = await ask('GET', path, { as: people.administrator })
      tally.attack(answer.status !== 200, `${path} with a stored payload answers ${answer.status}`)
    }
  const lists = [
    '/api/v1/incidents?limit=200',
    '/api/v1/sources',
    '/api/v1/analytics/failure-rate?from=2026-01-05&to=2026-06-29',
  ]
  for (const path of lists) {
    const answer = await ask('GET', path, { as: people.administrator })
    tally.attack(answer.status !== 200, `${path} over stored payloads answers ${answer.status}`)
  }
  return results.length
}
