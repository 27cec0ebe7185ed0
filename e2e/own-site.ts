import { startApp } from '../scripts/launch/app.mjs'
import { createAppDatabase } from '../scripts/postgres/bring-up-to-date.mjs'
import { startTemporaryCluster } from '../scripts/postgres/temporary.mjs'

type Site = { url: string; cluster: Awaited<ReturnType<typeof startTemporaryCluster>>; close: () => Promise<void> }

/** An app and a Postgres of the test's own, to be empty or to be killed. */
export async function ownSite(env: Record<string, string> = {}): Promise<Site> {
  const cluster = await startTemporaryCluster()
  const { url } = await createAppDatabase(cluster, 'aftermerge')
  const app = await startApp({ host: '127.0.0.1', port: 0, env: { ...env, DATABASE_URL: url }, quiet: true })
  return {
    url: app.url,
    cluster,
    close: async () => {
      await app.stop()
      await cluster.remove()
    },
  }
}
