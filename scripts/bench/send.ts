import type { BatchAnswer } from '@/lib/ingest/batch'
import type { ChangeItem } from '@/lib/changes/change'
import { poster } from '../trial/post'
import type { Site } from '../trial/site'

export type Sent = { records: number; requests: number; seconds: number }

/** Sends the records in batches of this size, each connection the next one as soon as the last is acknowledged. */
export async function sendChanges(
  { addresses, token }: Site,
  items: ChangeItem[],
  { batch, connections }: { batch: number; connections: number },
): Promise<Sent> {
  const bodies = Array.from({ length: Math.ceil(items.length / batch) }, (_, at) =>
    Buffer.from(JSON.stringify({ items: items.slice(at * batch, (at + 1) * batch) })),
  )
  const { post, close } = poster(addresses[0]!, token, connections)
  let next = 0
  let created = 0

  const begun = performance.now()
  const sendOn = async () => {
    for (let body = bodies[next++]; body; body = bodies[next++]) {
      const answer = await post('changes', body)
      if (answer.status !== 207) throw new Error(`A batch was answered by ${JSON.stringify(answer)}`)
      created += (JSON.parse(answer.body) as BatchAnswer).summary.created!
    }
  }
  await Promise.all(Array.from({ length: connections }, sendOn))
  const seconds = (performance.now() - begun) / 1000
  close()

  if (created !== items.length) throw new Error(`${created} of ${items.length} records were created`)
  return { records: items.length, requests: bodies.length, seconds }
}
