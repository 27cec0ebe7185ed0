import type { Site } from '../trial/site'
import { copyAgain } from './copy'
import type { Figure } from './figures'
import { changesToSend } from './records'
import { sendChanges } from './send'

const BATCH = { batch: 500, connections: 6 }
const TURNS = 5
const SINGLE = { batch: 1, connections: 16 }

/** Rows a second through the API and by plain COPY of the same rows, and single records a second. */
export async function measureIngest(site: Site, scale: { batched: number; single: number }): Promise<Figure[]> {
  await sendChanges(site, changesToSend('warm', 4_000), BATCH)
  await sendChanges(site, changesToSend('warm1', 500), SINGLE)

  const single = await sendChanges(site, changesToSend('one', scale.single), SINGLE)
  const many = await inTurns(site, scale.batched)
  const [copied, sent] = [scale.batched / many.copying, scale.batched / many.sending]

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

/** Sends and copies a part at a time, so that whatever else the machine does meanwhile weighs on both. */
async function inTurns(site: Site, records: number): Promise<{ sending: number; copying: number }> {
  const seconds = { sending: 0, copying: 0 }
  for (let turn = 0; turn < TURNS; turn += 1) {
    seconds.sending += (await sendChanges(site, changesToSend(`many${turn}`, records / TURNS), BATCH)).seconds
    seconds.copying += await copyAgain(site.url, `many${turn}`)
  }
  return seconds
}
