import { closeDb } from '@/lib/db/client.server'
import { withClient } from '../postgres/database.mjs'
import type { Site } from '../trial/site'
import { startClients } from './clients'
import { type Commits, countCommits } from './commits'
import { Kills } from './kills'
import { Ledger } from './ledger'
import { recount } from './recount'

const MAX_KILLS = 12
const SECONDS_PER_KILL = 2

export type Control = { kills: number; acknowledged: number; lost: number; commits: Commits }

/**
 * The same with a Postgres that acknowledges before it writes: this must lose something, or the run above proves
 * nothing. The app warns of such a server by its readiness, and is therefore not restarted here.
 */
export async function runControl(site: Site): Promise<Control> {
  await withClient(site.url, async (client) => {
    await client.query('alter database aftermerge set synchronous_commit = off')
    // By itself Postgres writes five times a second what it acknowledged early, and most kills would come too late.
    await client.query("alter system set wal_writer_delay = '10s'")
    await client.query('select pg_reload_conf()')
  })
  await closeDb()
  const commits = await countCommits(site)

  const ledger = new Ledger()
  const kills = new Kills(site, ledger)
  const clients = startClients(site, ledger, kills.isOutage)
  let lost = 0
  while (lost === 0 && kills.done.length < MAX_KILLS) {
    await kills.spread(['postgres'], SECONDS_PER_KILL)
    lost = (await recount(site.url, ledger.records.values())).lost
  }
  await clients.finish()
  return { kills: kills.done.length, acknowledged: ledger.acknowledged, lost, commits }
}
