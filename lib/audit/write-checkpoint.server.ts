import 'server-only'
import { appendFile } from 'node:fs/promises'
import { authSecret } from '@/lib/env.server'
import type { Checkpoint } from './checkpoint'
import { checkpointsFile } from './read-checkpoints.server'
import { readEnd } from './read-end.server'
import { signCheckpoint } from './sign-checkpoint.server'

/**
 * Signs how far the chain has come, unless nothing was added since `seq`; prints it, for whoever collects the logs, and
 * keeps it beside the data where there is such a folder.
 */
export async function writeCheckpoint(since: number, now = new Date()): Promise<Checkpoint | null> {
  const { head } = await readEnd()
  if (head.seq <= since) return null

  const checkpoint = signCheckpoint(head, now.toISOString(), authSecret())
  const file = checkpointsFile()
  if (file) await appendFile(file, `${JSON.stringify(checkpoint)}\n`, { mode: 0o600 })
  console.log(JSON.stringify({ level: 'info', what: 'audit checkpoint', ...checkpoint }))
  return checkpoint
}
