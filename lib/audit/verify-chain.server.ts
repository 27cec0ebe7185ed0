import 'server-only'
import { contentHash } from '@/lib/ingest/content-hash.server'
import { type Link, linkOf, NO_LINES } from './chain.server'
import type { ChainBreak } from './chain-state'
import type { Checkpoint } from './checkpoint'
import { type KeptLine, readChain } from './read-chain.server'
import { readEnd } from './read-end.server'

export type Verdict = { from: Link; to: Link; broken: ChainBreak | null }

type Wish = {
  /** What was verified before; from the first line where it is left out. */
  after?: Link
  /** Signed ones, in the order of the chain, read before this is called. */
  checkpoints?: readonly Checkpoint[]
  pageSize?: number
  /** Called between pages: a server that also answers requests takes its time here. */
  pause?: (to: Link) => Promise<void> | void
}

/**
 * Computes every line's hash again and holds it against what is stored, against the versions that senders sent, the
 * end of the chain and the checkpoints. Stops at the first line that does not fit. Lines added meanwhile are not read.
 */
export async function verifyChain({
  after = NO_LINES,
  checkpoints = [],
  pageSize = 1000,
  pause,
}: Wish = {}): Promise<Verdict> {
  const end = await readEnd()
  const marks = new Map(checkpoints.map((checkpoint) => [checkpoint.seq, checkpoint]))
  let to = after
  const broken = (seq: number, why: ChainBreak['why'], also: Partial<ChainBreak> = {}) => ({
    from: after,
    to,
    broken: { seq, why, ...also },
  })

  if (end.last < after.seq) return broken(end.last + 1, 'cut-off', { until: after.seq })
  for await (const lines of readChain(after.seq, end.last, pageSize)) {
    for (const line of lines) {
      const seq = to.seq + 1
      if (Number(line.seq) !== seq || linkOf(to.hash, line) !== line.hash)
        return broken(seq, ...(await reasonFor(to, line, end.last)))
      if (line.payload !== null && contentHash(line.payload) !== line.contentHash) return broken(seq, 'version')

      const mark = marks.get(seq)
      if (mark && mark.hash !== line.hash) return broken(seq, 'rewritten', { checkpointAt: mark.at })
      to = { seq, hash: line.hash }
    }
    await pause?.(to)
  }

  const beyond = checkpoints.findLast(({ seq }) => seq > to.seq)
  if (beyond) return broken(to.seq + 1, 'cut-off', { until: beyond.seq, checkpointAt: beyond.at })
  if (to.seq < end.head.seq) return broken(to.seq + 1, 'cut-off', { until: end.head.seq })
  if (to.seq > end.head.seq) return broken(end.head.seq + 1, 'beyond-end')
  return to.hash === end.head.hash ? { from: after, to, broken: null } : broken(to.seq, 'other-end')
}

/** Why the line that stands next is not the one that belongs there. Looks for that one in all that follow. */
async function reasonFor(
  { seq, hash }: Link,
  found: KeptLine,
  last: number,
): Promise<[why: ChainBreak['why'], also?: Partial<ChainBreak>]> {
  const place = String(seq + 1)
  for await (const lines of readChain(seq, last, 1000)) {
    const moved = lines.find((line) => line.seq !== place && linkOf(hash, { ...line, seq: place }) === line.hash)
    if (moved) return ['moved', { standsAt: Number(moved.seq) }]
  }
  return [found.seq === place ? 'edited' : 'missing']
}
