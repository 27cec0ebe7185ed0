import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Checkpoint } from './checkpoint'
import { isSigned } from './sign-checkpoint.server'

/** `unsigned`: lines that are no checkpoints of this installation, or of an earlier secret. They prove nothing. */
export type Checkpoints = { signed: Checkpoint[]; unsigned: number }

/** Where checkpoints are kept; null: they are printed and nothing more. */
export function checkpointsFile(env: Record<string, string | undefined> = process.env): string | null {
  if (env.AUDIT_CHECKPOINTS) return env.AUDIT_CHECKPOINTS
  return env.DATA_DIR ? path.join(env.DATA_DIR, 'audit-checkpoints.jsonl') : null
}

/** What a checkpoint may be signed with: the secret, and the one before it. */
export function checkpointSecrets(env: Record<string, string | undefined> = process.env): string[] {
  return [env.AUTH_SECRET, env.AUTH_SECRET_PREVIOUS].filter(
    (secret) => secret !== undefined && secret !== '',
  ) as string[]
}

/** In the order of the chain. The file may hold the log of a process: what is no checkpoint is passed over. */
export async function readCheckpoints(file: string, secrets: readonly string[]): Promise<Checkpoints> {
  const lines = (await textOf(file)).split('\n').filter((line) => line.includes('"signature"'))
  const signed = lines
    .flatMap((line) => checkpointIn(line) ?? [])
    .filter((found) => secrets.some((secret) => isSigned(found, secret)))

  return { signed: signed.sort((a, b) => a.seq - b.seq), unsigned: lines.length - signed.length }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

function checkpointIn(line: string): Checkpoint | null {
  try {
    return Checkpoint.safeParse(JSON.parse(line)).data ?? null
  } catch {
    // Cut short by a full disk or a power cut.
    return null
  }
}
