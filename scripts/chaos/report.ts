import type { CountsCheck } from '@/lib/counts/check-counts.server'
import type { Measured } from '../promises/promises'
import type { Commits } from './commits'
import type { Control } from './control'
import type { Kill, Target } from './kills'
import type { Ledger } from './ledger'
import type { Taken } from './taken'
import { isExactlyOnce, type SameBatch } from './same-batch'

export type Report = {
  kills: Kill[]
  ledger: Ledger
  lost: number
  duplicated: number
  taken: Taken
  leftovers: number
  altered: number
  /** What is kept of the counts beside what brute force finds in the rows, as it stood after the last start. */
  counts: CountsCheck
  sameBatch: SameBatch
  commits: Commits
  control: Control
}

/** Prints what was found; true where every promise held. */
export function print(report: Report): boolean {
  const faults = faultsOf(report)
  const { ledger, sameBatch, commits, control } = report
  const lines: [string, string][] = [
    ['kills of the app', killsOf(report, 'app')],
    ['kills of Postgres', killsOf(report, 'postgres')],
    ['acknowledged records', figure(ledger.acknowledged)],
    ['lost', figure(report.lost)],
    ['duplicated', figure(report.duplicated)],
    ['acknowledged deliveries', figure(report.taken.deliveries)],
    ['deliveries lost, not read', `${figure(report.taken.lost)}, ${figure(report.taken.unread)}`],
    ['incidents of vendors, wrong', `${figure(report.taken.wrong)} of ${figure(report.taken.incidents)}`],
    [
      'rows that two replays added',
      `${figure(report.taken.added)} of ${figure(report.taken.replayed)} deliveries each`,
    ],
    ['refusals while down', list(ledger.refusals)],
    ['unexpected answers', list(ledger.unexpected)],
    ['unsettled after the start', figure(report.leftovers)],
    ['rows another settling alters', figure(report.altered)],
    ['counts other than the rows', `${figure(report.counts.differences)} in ${figure(report.counts.cells)} cells`],
    [
      'same records, two instances',
      `${figure(sameBatch.deliveries)} deliveries → ${sameBatch.rows} rows, created once: ${sameBatch.createdOnce}`,
    ],
    ['flushes to disk', `${commits.syncs} for ${commits.acknowledged} acknowledged one by one`],
    [
      'control, synchronous_commit=off',
      `${control.lost} lost of ${figure(control.acknowledged)} in ${control.kills} kills`,
    ],
    [
      'control, flushes to disk',
      `${control.commits.syncs} for ${control.commits.acknowledged} acknowledged one by one`,
    ],
  ]
  for (const [what, value] of lines) console.log(`${what.padEnd(33)}${value}`)
  console.log('')
  for (const fault of faults) console.log(`✗ ${fault}`)
  console.log(faults.length === 0 ? summary(report) : `Failed: ${faults.length} of the promises did not hold.`)
  return faults.length === 0
}

/** As rows of docs/promises.md. */
export function measured({ kills, ledger, sameBatch, commits, control, ...found }: Report): Measured[] {
  const killed = `${kills.length} kills, ${figure(ledger.acknowledged)} acknowledged`
  const deliveries = `${figure(sameBatch.deliveries)} deliveries to two instances → ${sameBatch.rows} rows`
  const refused = `${list(ledger.refusals)}; unexpected ${list(ledger.unexpected)}`
  return [
    { promise: 'What is acknowledged is on disk, whatever is killed', figure: `${killed}, ${found.lost} lost` },
    { promise: 'Sent again, it is there once', figure: `${found.duplicated} duplicated; ${deliveries}` },
    {
      promise: 'What a vendor was told we have is on disk and read, whatever is killed',
      figure: `${figure(found.taken.deliveries)} deliveries, ${found.taken.lost} lost, ${found.taken.unread} not read; ${found.taken.wrong} of ${figure(found.taken.incidents)} incidents otherwise than told`,
    },
    {
      promise: 'A replay adds nothing',
      figure: `${figure(found.taken.replayed)} deliveries read twice more, ${found.taken.added} rows added`,
    },
    {
      promise: 'What was begun is finished at the next start',
      figure: `${found.leftovers} batches left, ${found.altered} rows otherwise than settling leaves them`,
    },
    {
      promise: 'What is counted ahead is what the rows say',
      figure: `${found.counts.differences} differences in ${figure(found.counts.cells)} cells`,
    },
    { promise: 'While Postgres is away senders are told to come again, and nothing else', figure: refused },
    {
      promise: 'An acknowledgement waits for the disk',
      figure: `${commits.syncs} flushes for ${commits.acknowledged} acknowledged one by one`,
    },
    {
      promise: 'This run could have seen a loss: its control, with durability off, loses',
      figure: `${control.lost} lost of ${figure(control.acknowledged)} in ${control.kills} kills`,
    },
  ]
}

function faultsOf({ kills, ledger, sameBatch, commits, control, ...found }: Report): string[] {
  const claims: [boolean, string][] = [
    [kills.length > 0 && ledger.acknowledged > 0, 'Nothing was killed or nothing was acknowledged.'],
    [found.lost === 0, `${found.lost} acknowledged records are lost.`],
    [found.duplicated === 0, `${found.duplicated} records are there more than once.`],
    [found.taken.incidents > 0, 'No vendor got an incident through.'],
    [found.taken.lost === 0, `${found.taken.lost} deliveries that vendors were told we have are lost.`],
    [found.taken.unread === 0, `${found.taken.unread} deliveries were not read to their end.`],
    [found.taken.wrong === 0, `${found.taken.wrong} incidents of vendors are not as they were told.`],
    [found.taken.added === 0, `${found.taken.added} rows came of reading again what was read.`],
    [found.leftovers === 0, `${found.leftovers} batches stayed unsettled after the start.`],
    [found.counts.spans > 0, 'Nothing was counted, so no count was held against the rows.'],
    [found.counts.differences === 0, `${found.counts.differences} counts are not those of the rows.`],
    [found.altered === 0, `${found.altered} rows were not as settling everything leaves them.`],
    [ledger.unexpected.size === 0, `There were answers that must not be: ${list(ledger.unexpected)}.`],
    [isExactlyOnce(sameBatch), 'The same records sent at once were not created exactly once.'],
    [commits.syncs >= commits.acknowledged, 'Acknowledgements were not flushed to disk.'],
    [control.lost > 0, 'The control lost nothing, so this run could not have seen a loss either.'],
    [control.commits.syncs < control.commits.acknowledged, 'The control flushed as often as it acknowledged.'],
  ]
  return claims.filter(([holds]) => !holds).map(([, fault]) => fault)
}

function summary({ kills, ledger, control }: Report): string {
  return `${kills.length} kills, ${figure(ledger.acknowledged)} acknowledged, 0 lost, 0 duplicated; the control lost ${control.lost}.`
}

function killsOf({ kills }: Report, target: Target): string {
  const times = kills
    .filter((kill) => kill.target === target)
    .map(({ recoveredMs }) => recoveredMs / 1000)
    .sort((a, b) => a - b)
  if (times.length === 0) return '0'
  const [least, middle, most] = [times[0]!, times[Math.floor(times.length / 2)]!, times.at(-1)!]
  return `${times.length}, back in ${least.toFixed(1)} / ${middle.toFixed(1)} / ${most.toFixed(1)} s (least / median / most)`
}

function list(counts: Map<string, number>): string {
  return [...counts].map(([what, count]) => `${figure(count)} × ${what}`).join(', ') || 'none'
}

function figure(count: number): string {
  return count.toLocaleString('en')
}
