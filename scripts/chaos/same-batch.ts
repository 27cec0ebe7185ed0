import type { BatchAnswer } from '@/lib/ingest/batch'
import { poster } from '../trial/post'
import type { Site } from '../trial/site'
import { withClient } from '../postgres/database.mjs'

const CLIENTS = 50
const RECORDS = 200

export type SameBatch = { deliveries: number; rows: number; createdOnce: number; unexpected: number }

/** Many clients send the same records at once, each in an order of its own, to all instances of the app. */
export async function sendSameBatch({ addresses, token, url }: Site): Promise<SameBatch> {
  const posters = addresses.map((address) => poster(address, token, CLIENTS))
  const run = crypto.randomUUID()
  const items = Array.from({ length: RECORDS }, (_, at) => ({
    source: 'chaos',
    externalId: `${run}-${at}`,
    title: 'The same incident',
    startedAt: '2026-03-05T14:05:00Z',
  }))

  const answers = await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      const order = shuffled(items)
      const answer = await posters[client % posters.length]!.post('incidents', JSON.stringify({ items: order }))
      if (answer.status !== 207) return null
      const { results } = JSON.parse(answer.body) as BatchAnswer
      return results.flatMap(({ outcome }, at) => (outcome === 'created' ? [order[at]!.externalId] : []))
    }),
  )
  for (const { close } of posters) close()

  const created = answers.flatMap((ids) => ids ?? [])
  return {
    deliveries: CLIENTS * RECORDS,
    rows: await countRows(url, run),
    createdOnce: items.filter(({ externalId }) => created.filter((id) => id === externalId).length === 1).length,
    unexpected: answers.filter((ids) => ids === null).length,
  }
}

export function isExactlyOnce({ rows, createdOnce, unexpected }: SameBatch): boolean {
  return rows === RECORDS && createdOnce === RECORDS && unexpected === 0
}

function countRows(url: string, run: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ rows: number }>(
      'select count(*)::int as rows from incidents where external_id like $1',
      [`${run}-%`],
    )
    return rows[0]!.rows
  })
}

function shuffled<T>(items: T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
