import { parseArgs } from 'node:util'
import { breakSentence } from '@/lib/audit/chain-state'
import {
  type Checkpoints,
  checkpointSecrets,
  checkpointsFile,
  readCheckpoints,
} from '@/lib/audit/read-checkpoints.server'
import { countUnchained } from '@/lib/audit/read-end.server'
import { type Verdict, verifyChain } from '@/lib/audit/verify-chain.server'
import { closeDb } from '@/lib/db/client.server'
import { failureOf } from '@/lib/db/failure.server'
import { count, counted } from '@/lib/format'
import { dataFolder } from '../launch/root.mjs'
import { EXIT, type Terminal, UsageError } from './command'

const USAGE = `npm run cli -- audit verify [--checkpoints FILE]

  --checkpoints  signed checkpoints, one a line; the log of the app will do. Default: AUDIT_CHECKPOINTS, or
                 audit-checkpoints.jsonl in the DATA_DIR. Their secret is AUTH_SECRET.`

const PAGE = 2_000

/** Recomputes the audit chain. Ends with 0 where all of it stands, with 1 where it breaks. */
export async function audit(args: string[], { out, err, env }: Terminal): Promise<number> {
  const file = readWish(args) ?? checkpointsFile({ ...env, DATA_DIR: dataFolder() })!
  if (!env.DATABASE_URL) {
    err('No Aftermerge runs on this DATA_DIR, and DATABASE_URL names no database. Start it first: npm start')
    return EXIT.unreachable
  }

  try {
    const secrets = checkpointSecrets(env)
    const checkpoints = secrets.length > 0 ? await readCheckpoints(file, secrets) : null
    const verdict = await verifyChain({ checkpoints: checkpoints?.signed ?? [], pageSize: PAGE })
    for (const sentence of told(verdict, await countUnchained())) out(sentence)
    err(toldOf(checkpoints, file))
    return verdict.broken ? EXIT.broken : EXIT.done
  } catch (error) {
    if (failureOf(error) !== 'unreachable') throw error
    err('The database of DATABASE_URL does not answer.')
    return EXIT.unreachable
  } finally {
    await closeDb()
  }
}

function readWish([verb, ...rest]: string[]): string | undefined {
  if (verb !== 'verify') throw new UsageError(USAGE)
  try {
    return parseArgs({ args: rest, options: { checkpoints: { type: 'string' } } }).values.checkpoints
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`)
  }
}

function told({ to, broken }: Verdict, unchained: number): string[] {
  const lines = counted(to.seq, 'line')
  const older = unchained > 0 ? [olderThanChain(unchained)] : []
  if (!broken) return [`${lines}, chain intact to seq ${to.seq}, hash ${to.hash}`, ...older]
  return [
    `Chain broken at seq ${broken.seq}. ${breakSentence(broken)}`,
    `${lines} before it fit, hash ${to.hash}`,
    ...older,
  ]
}

function olderThanChain(lines: number): string {
  const [are, them] = lines === 1 ? ['is', 'it'] : ['are', 'them']
  return `${counted(lines, 'line')} ${are} older than the chain, and nothing vouches for ${them}.`
}

function toldOf(checkpoints: Checkpoints | null, file: string): string {
  if (!checkpoints) return `The checkpoints in ${file} were not read: AUTH_SECRET is not known here.`
  const { signed, unsigned } = checkpoints
  const others =
    unsigned > 0 ? ` ${count(unsigned)} others are not signed with this AUTH_SECRET and were passed over.` : ''
  if (signed.length === 0)
    return `There are no checkpoints in ${file}: cutting off the tail together with audit_head would not be seen.${others}`
  return `Held against ${counted(signed.length, 'checkpoint')} in ${file}.${others}`
}
