import 'server-only'
import { failureOf } from '@/lib/db/failure.server'
import { checkChain } from './check-chain.server'
import { writeCheckpoint } from './write-checkpoint.server'

const EVERY_MS = 60_000
const CHECKPOINT_EVERY_MS = 300_000
/** The first pages are served before a million lines are read. */
const FIRST_AFTER_MS = 15_000

declare global {
  /** What this process does last, after its last answer; awaited by the process that serves. */
  var aftermergeFarewell: (() => Promise<void>) | undefined
}

/** Verifies the audit chain beside the requests and signs how far it has come: at the start, every few minutes, at the end. */
export function keepWatchOverAudit(): void {
  let written = { seq: 0, at: 0 }
  const sign = () =>
    attempt('signing a checkpoint', async () => {
      const checkpoint = await writeCheckpoint(written.seq)
      written = { seq: checkpoint?.seq ?? written.seq, at: Date.now() }
    })
  const look = async () => {
    if (Date.now() - written.at >= CHECKPOINT_EVERY_MS) await sign()
    await attempt('verifying the audit chain', verify)
    setTimeout(() => void look(), EVERY_MS).unref()
  }

  globalThis.aftermergeFarewell = sign
  setTimeout(() => void look(), FIRST_AFTER_MS).unref()
}

async function verify(): Promise<void> {
  const { broken } = await checkChain()
  if (broken) console.error(JSON.stringify({ level: 'error', what: 'the audit chain is broken', ...broken }))
}

/** It must never end the process that it watches. A database out of reach is told elsewhere. */
async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const failure = failureOf(error)
    if (failure === 'unreachable' || failure === 'retry') return
    console.error(JSON.stringify({ level: 'error', what, error: String(error) }))
  }
}
