import type { Figure } from './figures'
import type { Scale } from './history'
import type { History } from './on-history'
import { SEARCHES } from './words'

const QUESTIONS = [
  'failure-rate',
  'sre-hours',
  'adoption',
  'figures',
  'funnel',
  'review',
  'telemetry',
  'survival',
  'times',
  'modes',
  'register',
  'team-rates',
] as const
const ASKED_FIRST = 3
const ASKED = 40
/** Beyond a million changes half as much again. */
const p95Ms = ({ changes }: Scale) => (changes > 1_000_000 ? 150 : 100)
const SEARCH_P95_MS = 50
const WEEKS = 52
const DAY_MS = 86_400_000

/** How long the questions of the overview take over 52 weeks of a history, asked one after the other. */
export async function measureDashboard({ address, token, scale }: History): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const question of QUESTIONS) figures.push(...(await timeQuestion(address, token, question, scale)))
  figures.push(...(await timeSuggestions(address, token, scale)))
  for (const { what, paths } of SEARCHES)
    figures.push(
      ...(await timeSearch(`${what}, ${scale.incidents.toLocaleString('en')} incidents`, paths, address, token)),
    )
  return figures
}

async function timeQuestion(address: string, token: string, question: string, scale: Scale): Promise<Figure[]> {
  const url = `${address}/api/v1/analytics/${question}?${lastWeeks()}`
  const what = `${question}, ${WEEKS} weeks, ${scale.changes.toLocaleString('en')} changes`
  return timeThese(what, token, Array<string>(ASKED).fill(url), p95Ms(scale))
}

/** Of incidents all over the two years, each another: what is asked twice is not asked of the disk again. */
async function timeSuggestions(address: string, token: string, scale: Scale): Promise<Figure[]> {
  const every = Math.floor(scale.incidents / (ASKED + 1))
  const urls = Array.from(
    { length: ASKED },
    (_, at) => `${address}/api/v1/incidents/INC-${(at + 1) * every}/suggestions`,
  )
  return timeThese(`suggestions, ${scale.changes.toLocaleString('en')} changes`, token, urls, p95Ms(scale))
}

function timeSearch(what: string, paths: readonly string[], address: string, token: string): Promise<Figure[]> {
  const urls = Array.from({ length: ASKED }, (_, at) => `${address}/api/v1/incidents${paths[at % paths.length]}`)
  return timeThese(what, token, urls, SEARCH_P95_MS)
}

async function timeThese(what: string, token: string, urls: string[], atMost: number): Promise<Figure[]> {
  for (let at = 0; at < ASKED_FIRST; at += 1) await timeOf(urls[0]!, token)

  const times: number[] = []
  for (const url of urls) times.push(await timeOf(url, token))
  times.sort((a, b) => a - b)

  const at = (share: number) => times[Math.ceil(share * ASKED) - 1]!
  return [
    { what: `${what}, median`, value: at(0.5), unit: 'ms' },
    { what: `${what}, p95`, value: at(0.95), unit: 'ms', target: { atMost } },
  ]
}

async function timeOf(url: string, token: string): Promise<number> {
  const begun = performance.now()
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url} was answered by ${answer.status}`)
  return performance.now() - begun
}

/** Whole weeks, the current one among them. */
export function lastWeeks(): string {
  const today = Math.floor(Date.now() / DAY_MS)
  const nextMonday = today + 7 - ((today + 3) % 7)
  const day = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10)
  return `from=${day(nextMonday - 7 * WEEKS)}&to=${day(nextMonday)}`
}
