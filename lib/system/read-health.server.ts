import 'server-only'
import { chainSentence } from '@/lib/audit/chain-sentence'
import { readChainState } from '@/lib/audit/read-state.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { freshness } from '@/lib/sources/freshness'
import { listSources } from '@/lib/sources/list.server'
import type { HealthLine, SystemHealth } from './health'
import { readAccess } from './read-access.server'
import { readBacklog } from './read-backlog.server'
import { readPostgres } from './read-postgres.server'
import { readSizes } from './read-sizes.server'
import { readVersions } from './read-versions.server'

/** How this installation is, a sentence for each thing that may go wrong. */
export async function readHealth(actor: Actor): Promise<SystemHealth> {
  must(actor, 'read', { kind: 'system' })
  const [chain, sources, versions, postgres, access, backlog, sizes] = await Promise.all([
    readChainState(actor),
    listSources(actor),
    readVersions(),
    readPostgres(),
    readAccess(),
    readBacklog(),
    readSizes(),
  ])

  const heard = freshness({ ...sources, waiting: 0 })
  const lines: HealthLine[] = [
    ...versions,
    ...postgres,
    {
      about: 'Audit trail',
      state: chain.intact === false ? 'WRONG' : chain.intact ? 'GOOD' : 'UNKNOWN',
      says: chainSentence(chain),
    },
    { about: 'Sources', state: stateOf(sources.items, heard), says: `${heard.words}.` },
    ...backlog,
    ...access,
    sizes.line,
    BACKUPS,
  ]
  return { asOf: sources.asOf, timeZone: sources.timeZone, lines, tables: sizes.tables }
}

/** Where nobody ever sent, nothing says whether anybody could. */
function stateOf(sources: readonly unknown[], { wanting }: { wanting: boolean }): HealthLine['state'] {
  if (sources.length === 0) return 'UNKNOWN'
  return wanting ? 'LOOK' : 'GOOD'
}

const BACKUPS: HealthLine = {
  about: 'Backups',
  state: 'UNKNOWN',
  says: 'No backup is known here: Aftermerge makes none. Back up Postgres, and the data folder with its secrets.',
}
