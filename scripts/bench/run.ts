// npm run bench -- [--quick] [--write] [--only causes|telling|truth|deliveries|dashboard|page|triage|peers] [--changes 20000,1000000] [--seeds 200]
// Measures taking in, answering, the weight of the Overview, how often suggested causes are right, and whether a known
// truth is found; --write keeps the figures in BENCHMARKS.md.
import { parseArgs } from 'node:util'
import { withClient } from '../postgres/database.mjs'
import { startTemporaryCluster } from '../postgres/temporary.mjs'
import { onSite } from '../trial/site'
import { measureCauses } from './causes'
import { measureDashboard } from './dashboard'
import { measureDeliveries } from './deliveries'
import type { Figure } from './figures'
import { scaleOf } from './history'
import { measureIngest } from './ingest'
import { onHistory } from './on-history'
import { measurePage } from './page'
import { print, writePaper } from './paper'
import { measurePeers } from './peers'
import { measureTelling } from './telling'
import { measureTriage } from './triage'
import { measureTruth } from './truth'

const PARTS = ['causes', 'telling', 'truth', 'ingest', 'deliveries', 'dashboard', 'page', 'triage', 'peers']
/** What looks at a history that stands; the rest needs none. */
const ON_HISTORY = { dashboard: measureDashboard, page: measurePage, triage: measureTriage, peers: measurePeers }
/** What needs rows and no app. */
const ALONE = { causes: measureCauses, telling: measureTelling }
/** Once that is small, and once that is what the targets speak of. */
const [SMALL, LARGE] = [20_000, 1_000_000]

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    write: { type: 'boolean' },
    only: { type: 'string' },
    /** Of the histories, smallest first; with `--only truth` of each organisation. */
    changes: { type: 'string' },
    /** How many organisations of a known truth. */
    seeds: { type: 'string' },
  },
})
if (values.only !== undefined && !PARTS.includes(values.only)) throw new Error(`--only takes ${PARTS.join(', ')}.`)
if (values.write && values.only !== undefined) throw new Error('--write keeps a whole run, so it goes without --only.')
const wished = values.changes?.split(',').map((number) => Number(number.replaceAll('_', '')))
if (wished?.some((changes) => !(changes >= 1_000))) throw new Error('--changes takes numbers from 1000 on.')

const ingest = values.quick ? { batched: 10_000, single: 1_500 } : { batched: 50_000, single: 8_000 }
const isWanted = (part: string) => values.only === undefined || values.only === part
const figures: Figure[] = []
const keep = (more: Figure[]) => {
  print(more)
  figures.push(...more)
}

if (isWanted('truth') && !(values.quick && !values.only)) keep(measureTruth(truthAsked()))
for (const [part, measure] of Object.entries(ALONE)) if (isWanted(part)) keep(await measureAlone(measure))
if (values.only !== 'truth' && !Object.hasOwn(ALONE, values.only ?? ''))
  await onSite({}, async (site) => {
    if (isWanted('ingest')) keep(await measureIngest(site, ingest))
    if (isWanted('deliveries')) keep(await measureDeliveries(site, values.quick ? 10 : 60))
    const scales = wished ?? (values.quick ? [SMALL] : values.only ? [LARGE] : [SMALL, LARGE])
    if (values.only !== 'ingest' && values.only !== 'deliveries')
      for (const changes of scales)
        keep(
          await onHistory(site, scaleOf(changes), async (history) => {
            const found: Figure[] = []
            for (const [part, measure] of Object.entries(ON_HISTORY))
              // What is the same at every size is measured at the largest.
              if (isWanted(part) && (part === 'dashboard' || changes === scales.at(-1)))
                found.push(...(await measure(history)))
            return found
          }),
        )
    if (values.write) writePaper(figures, { postgres: await readVersion(site.url) })
  })

function truthAsked(): { seeds?: number; changes?: number } {
  return {
    ...(values.seeds && { seeds: Number(values.seeds) }),
    ...(values.only === 'truth' && wished?.[0] && { changes: wished[0] }),
  }
}

/** What needs rows and no app. */
async function measureAlone(measure: (typeof ALONE)['causes']): Promise<Figure[]> {
  const cluster = await startTemporaryCluster()
  try {
    return await measure(cluster)
  } finally {
    await cluster.remove()
  }
}

function readVersion(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
    return rows[0]!.version
  })
}
