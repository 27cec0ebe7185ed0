// npm run chaos -- [--seconds 180] [--kills 24] [--write]      Kills the app and its Postgres while clients send, and recounts.
import { parseArgs } from 'node:util'
import { checkCounts, type CountsCheck } from '@/lib/counts/check-counts.server'
import { countSpans } from '@/lib/counts/count-spans.server'
import { onSite } from '../trial/site'
import { startClients } from './clients'
import { countCommits } from './commits'
import { runControl } from './control'
import { Kills, type Target } from './kills'
import { readLeftovers } from './leftovers'
import { Ledger } from './ledger'
import { recount } from './recount'
import { writePromises } from '../promises/promises'
import { type Report, measured, print } from './report'
import { resettle } from './resettle'
import { sendSameBatch } from './same-batch'
import { readTaken } from './taken'
import { startVendors } from './vendors'

/** The share of the time that is spent killing; the rest goes to starting, recounting and the control. */
const KILLING = 0.5

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    kills: { type: 'string' },
    /** Into docs/promises.md. */
    write: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds ?? 180) * KILLING
const kills = Math.max(4, Number(values.kills ?? Math.round(seconds / 4)))

const report = await onSite({ apps: 2 }, async (site): Promise<Report> => {
  const sameBatch = await sendSameBatch(site)
  const commits = await countCommits(site)

  const ledger = new Ledger()
  const killing = new Kills(site, ledger)
  const clients = startClients(site, ledger, killing.isOutage)
  const vendors = await startVendors(site, ledger, killing.isOutage)
  for (const targets of phases(kills)) await killing.spread(targets, (seconds * targets.length) / kills)
  await Promise.all([clients.finish(), vendors.finish()])

  await site.killApp()
  await site.restartApp()
  const leftovers = await readLeftovers(site.url)
  const taken = await readTaken(site.url, ledger)
  const counted = await recount(site.url, ledger.records.values())
  const counts = await checkCounted()
  const altered = await resettle(site.url)
  return {
    kills: killing.done,
    ledger,
    ...counted,
    taken,
    leftovers,
    altered,
    counts,
    sameBatch,
    commits,
    control: await runControl(site),
  }
})
process.exitCode = print(report) ? 0 : 1
if (values.write) await writePromises('Reliability', 'npm run chaos -- --write', measured(report))

/** What was kept through the kills beside the rows, and what is counted after them: an app that is killed may count nothing. */
async function checkCounted(): Promise<CountsCheck> {
  const kept = await checkCounts()
  let counted: number | null = null
  while (counted === null) counted = await countSpans()
  const anew = await checkCounts()
  return { ...anew, cells: kept.cells + anew.cells, differences: kept.differences + anew.differences }
}

/** A third of the kills for the app alone, a third for Postgres alone, the rest in turns. */
function phases(count: number): Target[][] {
  const third = Math.floor(count / 3)
  const turns = Array.from({ length: count - 2 * third }, (_, at): Target => (at % 2 === 0 ? 'app' : 'postgres'))
  return [Array<Target>(third).fill('app'), Array<Target>(third).fill('postgres'), turns]
}
