import { closeDb } from '@/lib/db/client.server'
import { startApp } from '../launch/app.mjs'
import { newAuthSecret } from '../launch/auth-secret.mjs'
import { ensureBuild } from '../launch/build.mjs'
import { createAppDatabase } from '../postgres/bring-up-to-date.mjs'
import { startTemporaryCluster } from '../postgres/temporary.mjs'
import { newToken } from './new-token'

type App = Awaited<ReturnType<typeof startApp>>
type Cluster = Awaited<ReturnType<typeof startTemporaryCluster>>

/** The built app, as often as asked for, on a Postgres of its own that is thrown away afterwards. */
export type Site = Awaited<ReturnType<typeof openSite>>

/** A trial sends more than any program should. */
const UNLIMITED = { API_REQUESTS_PER_MINUTE: '100000000' }

type Wish = { apps?: number; env?: Record<string, string>; onText?: (text: string) => void }

export async function openSite({ apps = 1, env = {}, onText }: Wish = {}) {
  await ensureBuild()
  const temporary = await startTemporaryCluster()
  const { url: appUrl, ownerUrl: url } = await createAppDatabase(temporary, 'aftermerge')
  // What this process does itself must agree with the apps, and apps with each other.
  process.env.AUTH_SECRET ||= newAuthSecret()

  let cluster: Pick<Cluster, 'kill' | 'stop' | 'startAgain'> = temporary
  const running: App[] = []
  const start = (port = 0) =>
    startApp({ host: '127.0.0.1', port, env: { ...UNLIMITED, ...env, DATABASE_URL: appUrl }, quiet: true, onText })
  for (let i = 0; i < apps; i += 1) running.push(await start())
  const first = running[0]!

  return {
    /** As the owner; the apps come by `appUrl`, and may less. */
    url,
    appUrl,
    token: await newToken(url),
    /** Another database of this release, empty. */
    addDatabase: (name: string) => createAppDatabase(temporary, name),
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
