import { systemActor } from '@/lib/auth/actor'
import { createToken } from '@/lib/tokens/create-token.server'
import { Scope } from '@/lib/auth/scope'
import { closeDb } from '@/lib/db/client.server'
import { startApp } from '../launch/app.mjs'
import { ensureBuild } from '../launch/build.mjs'
import { applyMigrations } from '../postgres/apply.mjs'
import { createDatabase } from '../postgres/database.mjs'
import { startTemporaryCluster } from '../postgres/temporary.mjs'

type App = Awaited<ReturnType<typeof startApp>>
type Cluster = Awaited<ReturnType<typeof startTemporaryCluster>>

/** The built app, as often as asked for, on a Postgres of its own that is thrown away afterwards. */
export type Site = Awaited<ReturnType<typeof openSite>>

type Wish = { apps?: number; env?: Record<string, string>; onText?: (text: string) => void }

export async function openSite({ apps = 1, env = {}, onText }: Wish = {}) {
  await ensureBuild()
  const temporary = await startTemporaryCluster()
  const url = await createDatabase(temporary.url(), 'aftermerge')
  await applyMigrations(url)
  process.env.DATABASE_URL = url

  let cluster: Pick<Cluster, 'kill' | 'stop' | 'startAgain'> = temporary
  const running: App[] = []
  const start = (port = 0) =>
    startApp({ host: '127.0.0.1', port, env: { ...env, DATABASE_URL: url }, quiet: true, onText })
  for (let i = 0; i < apps; i += 1) running.push(await start())
  const first = running[0]!

  return {
    url,
    token: await newToken(),
    /** The addresses stay the same through every restart. */
    addresses: running.map((app) => app.url),
    async killApp() {
      await running[0]!.kill()
    },
    async restartApp() {
      running[0] = await start(first.port)
    },
    async killPostgres() {
      if (!(await cluster.kill())) throw new Error('Postgres survived SIGKILL')
    },
    async restartPostgres() {
      cluster = await cluster.startAgain()
    },
    async close() {
      await closeDb()
      await Promise.all(running.map((app) => app.stop()))
      await cluster.stop()
      await temporary.remove()
    },
  }
}

async function newToken(): Promise<string> {
  const actor = systemActor('trial')
  const wish = { name: 'trial', scopes: [...Scope.options], source: null, days: 1 }
  return (await createToken(wish, actor)).secret
}

/** Runs the work on a site and leaves nothing behind, also when it is interrupted. */
export async function onSite<T>(wish: Parameters<typeof openSite>[0], work: (site: Site) => Promise<T>): Promise<T> {
  const site = await openSite(wish)
  const interrupted = () => void site.close().finally(() => process.exit(130))
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    return await work(site)
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    await site.close()
  }
}
