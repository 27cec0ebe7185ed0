import { parseArgs } from 'node:util'
import { checkCounts } from '@/lib/counts/check-counts.server'
import { countSpans } from '@/lib/counts/count-spans.server'
import { dropCounts } from '@/lib/counts/drop-counts.server'
import { closeDb } from '@/lib/db/client.server'
import { failureOf } from '@/lib/db/failure.server'
import { count, counted } from '@/lib/format'
import { EXIT, type Terminal, UsageError } from './command'

const USAGE = `npm run cli -- rebuild [--check]

  Counts all days and weeks anew from the rows. With --check nothing is written: what is kept is counted by brute
  force and compared, and the exit code is 1 where a count differs.`

/** Counts what questions are answered from anew, or says whether it is what the rows say. */
export async function rebuild(args: string[], { out, err, env }: Terminal): Promise<number> {
  const isCheck = readWish(args)
  if (!env.DATABASE_URL) {
    err('No Aftermerge runs on this DATA_DIR, and DATABASE_URL names no database. Start it first: npm start')
    return EXIT.unreachable
  }

  try {
    return isCheck ? await check(out) : await countAnew(out, err)
  } catch (error) {
    if (failureOf(error) !== 'unreachable') throw error
    err('The database of DATABASE_URL does not answer.')
    return EXIT.unreachable
  } finally {
    await closeDb()
  }
}

async function check(out: (line: string) => void): Promise<number> {
  const { spans, stale, cells, differences } = await checkCounts()
  out(`${counted(spans, 'span')}, ${count(stale)} of them stale and not used; ${count(cells)} cells recounted`)
  out(counted(differences, 'difference'))
  return differences === 0 ? EXIT.done : EXIT.broken
}

async function countAnew(out: (line: string) => void, err: (line: string) => void): Promise<number> {
  await dropCounts()
  const spans = await countSpans()
  if (spans === null) {
    err('Somebody else is counting. What is missing is counted by them.')
    return EXIT.done
  }
  out(`${counted(spans, 'span')} counted anew`)
  return EXIT.done
}

function readWish(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { check: { type: 'boolean' } } }).values.check === true
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`)
  }
}
