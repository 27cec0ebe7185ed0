import type { Site } from '../trial/site'
import { copyAgain } from './copy'
import type { Figure } from './figures'
import { changesToSend } from './records'
import { sendChanges } from './send'

const BATCH = { batch: 500, connections: 6 }
const SINGLE = { batch: 1, connections: 16 }

/** Rows a second through the API and by plain COPY of the same rows, and single records a second. */
export async function measureIngest(site: Site, scale: { batched: number; single: number }): Promise<Figure[]> {
  await sendChanges(site, changesToSend('warm', 4_000), BATCH)
  await sendChanges(site, changesToSend('warm1', 500), SINGLE)

  const single = await sendChanges(site, changesToSend('one', scale.single), SINGLE)
  const batched = await sendChanges(site, changesToSend('many', scale.batched), BATCH)
  const copied = scale.batched / (await copyAgain(site.url, 'many'))
  const sent = batched.records / batched.seconds

  return [
    { what: 'plain COPY, 500 records a commit', value: copied, unit: 'records/s' },
    { what: `API, batches of 500, ${BATCH.connections} connections`, value: sent, unit: 'records/s' },
    { what: 'API against COPY', value: sent / copied, unit: '×', target: { atLeast: 0.5 } },
    {
      what: 'API, one record a request, 16 connections',
      value: single.requests / single.seconds,
      unit: 'requests/s',
      target: { atLeast: 620 },
    },
  ]
}
