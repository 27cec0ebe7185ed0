import { closeDb } from '@/lib/db/client.server'
import { startApp } from '../launch/app.mjs'
import { dropDatabase, withClient } from '../postgres/database.mjs'
import { newToken } from '../trial/new-token'
import type { Site } from '../trial/site'
import type { Figure } from './figures'
import { loadHistory, type Scale } from './history'

const QUESTIONS = ['failure-rate', 'sre-hours', 'adoption'] as const
const ASKED_FIRST = 3
const ASKED = 40
const P95_MS = 100
const WEEKS = 52
const DAY_MS = 86_400_000

/** How long the questions of the overview take over 52 weeks of a history of this size, asked one after the other. */
export async function measureDashboard(site: Site, scale: Scale): Promise<Figure[]> {
  const name = `history_${scale.changes}`
  const { url, ownerUrl } = await site.addDatabase(name)
  await withClient(ownerUrl, (client) => loadHistory(client, scale))
  const token = await newToken(ownerUrl)
  await closeDb()

  const app = await startApp({ host: '127.0.0.1', port: 0, env: { DATABASE_URL: url }, quiet: true })
  try {
    const figures: Figure[] = []
    for (const question of QUESTIONS) figures.push(...(await timeQuestion(app.url, token, question, scale)))
    figures.push(...(await timeSuggestions(app.url, token, scale)))
    return figures
  } finally {
    await app.stop()
    await dropDatabase(site.url, name)
  }
}

async function timeQuestion(address: string, token: string, question: string, { changes }: Scale): Promise<Figure[]> {
  const url = `${address}/api/v1/analytics/${question}?${lastWeeks()}`
  const what = `${question}, ${WEEKS} weeks, ${changes.toLocaleString('en')} changes`
  return timeThese(what, token, Array<string>(ASKED).fill(url))
}

/** Of incidents all over the two years, each another: what is asked twice is not asked of the disk again. */
async function timeSuggestions(address: string, token: string, { changes, incidents }: Scale): Promise<Figure[]> {
  const every = Math.floor(incidents / (ASKED + 1))
  const urls = Array.from(
    { length: ASKED },
    (_, at) => `${address}/api/v1/incidents/INC-${(at + 1) * every}/suggestions`,
  )
  return timeThese(`suggestions, ${changes.toLocaleString('en')} changes`, token, urls)
}

async function timeThese(what: string, token: string, urls: string[]): Promise<Figure[]> {
  for (let at = 0; at < ASKED_FIRST; at += 1) await timeOf(urls[0]!, token)

  const times: number[] = []
  for (const url of urls) times.push(await timeOf(url, token))
  times.sort((a, b) => a - b)

  const at = (share: number) => times[Math.ceil(share * ASKED) - 1]!
  return [
    { what: `${what}, median`, value: at(0.5), unit: 'ms' },
    { what: `${what}, p95`, value: at(0.95), unit: 'ms', target: { atMost: P95_MS } },
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
function lastWeeks(): string {
  const today = Math.floor(Date.now() / DAY_MS)
  const nextMonday = today + 7 - ((today + 3) % 7)
  const day = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10)
  return `from=${day(nextMonday - 7 * WEEKS)}&to=${day(nextMonday)}`
}
