import { setTimeout as wait } from 'node:timers/promises'
import { BatchAnswer } from '@/lib/ingest/batch'
import { poster, type Post } from '../trial/post'
import type { Site } from '../trial/site'
import type { Ledger } from './ledger'
import { type Batch, roundOf } from './rounds'

export const CONNECTIONS = 16
const RETRY_MS = 50

/** Connections that send round after round, each batch again until it is acknowledged; stopping finishes the batch. */
export function startClients({ addresses, token }: Site, ledger: Ledger, isOutage: () => boolean) {
  const { post, close } = poster(addresses[0]!, token, CONNECTIONS)
  const run = crypto.randomUUID().slice(0, 8)
  let isOver = false

  const send = async (connection: number) => {
    for (let round = 0; !isOver; round += 1)
      for (const batch of roundOf(run, connection, round, CONNECTIONS)) {
        if (isOver) return
        await deliver(post, batch, ledger, isOutage)
      }
  }
  const all = Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => send(connection)))

  return {
    async finish() {
      isOver = true
      await all
      close()
    },
  }
}

async function deliver(post: Post, batch: Batch, ledger: Ledger, isOutage: () => boolean): Promise<void> {
  const body = JSON.stringify({ items: batch.items })
  for (;;) {
    const answer = await post(batch.route, body)
    if (answer.status === 207) return ledger.acknowledge(batch, BatchAnswer.parse(JSON.parse(answer.body)))

    const isAllowed = answer.status === null ? answer.why !== 'no answer' : answer.status === 503
    const what = answer.status === null ? `connection: ${answer.why}` : `status ${answer.status}`
    ledger.refuse(what, isAllowed && isOutage())
    await wait(RETRY_MS)
  }
}
