// npm run bench -- [--quick] [--write] [--only causes]
// Measures taking in, answering and how often suggested causes are right; --write keeps the figures in BENCHMARKS.md.
import { parseArgs } from 'node:util'
import { withClient } from '../postgres/database.mjs'
import { startTemporaryCluster } from '../postgres/temporary.mjs'
import { onSite } from '../trial/site'
import { measureCauses } from './causes'
import { measureDashboard } from './dashboard'
import type { Figure } from './figures'
import { measureIngest } from './ingest'
import { print, writePaper } from './paper'

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, only: { type: 'string' } },
})
if (values.only !== undefined && values.only !== 'causes') throw new Error('--only takes causes.')
const ingest = values.quick ? { batched: 10_000, single: 1_500 } : { batched: 50_000, single: 8_000 }
const small = { changes: 20_000, incidents: 2_000, workLogs: 6_000 }
const large = { changes: 1_000_000, incidents: 100_000, workLogs: 300_000 }

const causes = await measureAlone()
print(causes)
if (values.only !== 'causes')
  await onSite({}, async (site) => {
    const figures = await measureIngest(site, ingest)
    print(figures)
    figures.push(...causes)
    for (const scale of values.quick ? [small] : [small, large]) {
      const more = await measureDashboard(site, scale)
      print(more)
      figures.push(...more)
    }
    if (values.write) writePaper(figures, { postgres: await readVersion(site.url) })
  })

/** What needs rows and no app. */
async function measureAlone(): Promise<Figure[]> {
  const cluster = await startTemporaryCluster()
  try {
    return await measureCauses(cluster)
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
