import { countSpans } from '@/lib/counts/count-spans.server'
import { closeDb } from '@/lib/db/client.server'
import { startApp } from '../launch/app.mjs'
import { dropDatabase, withClient } from '../postgres/database.mjs'
import { newToken } from '../trial/new-token'
import type { Site } from '../trial/site'
import { type Figure, secondsOf } from './figures'
import { loadHistory, type Scale } from './history'
import { loadWords } from './words'

/** The built app with a history of this size behind it, counted. */
export type History = { address: string; token: string; ownerUrl: string; scale: Scale }

/** Loads a history into a database of its own, lets the work measure it, and drops it. */
export async function onHistory(
  site: Site,
  scale: Scale,
  work: (history: History) => Promise<Figure[]>,
): Promise<Figure[]> {
  const name = `history_${scale.changes}`
  const { url, ownerUrl } = await site.addDatabase(name)
  const loading = await secondsOf(() =>
    withClient(ownerUrl, async (client) => {
      await loadHistory(client, scale)
      await loadWords(client)
    }),
  )
  console.log(`  ${scale.changes.toLocaleString('en')} changes loaded in ${loading.toFixed(0)} s`)
  const token = await newToken(ownerUrl)
  // The app counts by itself, a little at a time; here it should be done when it is asked.
  const counting = await secondsOf(() => countSpans())
  await closeDb()
  await withClient(ownerUrl, (client) => client.query('vacuum analyze'))

  const app = await startApp({ host: '127.0.0.1', port: 0, env: { DATABASE_URL: url }, quiet: true })
  try {
    return [
      { what: `counting ${scale.changes.toLocaleString('en')} changes`, value: counting, unit: 's' },
      ...(await work({ address: app.url, token, ownerUrl, scale })),
    ]
  } finally {
    await app.stop()
    await dropDatabase(site.url, name)
  }
}
