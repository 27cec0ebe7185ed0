import { readAddress } from './address.mjs'
import { announce } from './announce.mjs'
import { startApp } from './app.mjs'
import { findAuthSecret } from './auth-secret.mjs'
import { readBaseUrl } from './base-url.mjs'
import { ensureBuild, ensureClient } from './build.mjs'
import { claim } from './claim.mjs'
import { openDatabase } from './database.mjs'
import { ensureDependencies } from './install.mjs'
import { Refusal } from './refusal.mjs'
import { dataFolder } from './root.mjs'
import { findToken, loadSample } from './sample.mjs'
import { findSignIns } from './sign-ins.mjs'
import { say, SKIPPED, step } from './say.mjs'
import { stopOnSignal, watch } from './watch.mjs'

/** @param {string[]} flags --demo, --dev or none */
export async function main(flags) {
  const held = { claim: null, cluster: null, app: null }
  const stopping = stopOnSignal(() => stop(held, { urgent: true }))
  let code = 0
  try {
    await start(held, stopping, { demo: flags.includes('--demo'), dev: flags.includes('--dev') })
    await watch(held, stopping)
  } catch (error) {
    if (!stopping.aborted) {
      console.error(error instanceof Refusal ? `\n${error.message}` : error)
      code = 1
    }
  }
  await stop(held, { urgent: false })
  process.exit(code)
}

/** After each thing it starts it looks whether it is still wanted, so that nothing is left behind. */
async function start(held, stopping, { demo, dev }) {
  const dataDir = dataFolder()
  held.claim = await claim(dataDir)
  const address = await readAddress()
  const { baseUrl, isLocal, warning } = readBaseUrl(address.host)
  if (demo && !isLocal) throw new Refusal(demoIsLocal(baseUrl))
  if (dev && !isLocal) throw new Refusal(DEV_IS_LOCAL)
  const secret = findAuthSecret(dataDir, { isLocal })
  await ensureDependencies()
  await ensureClient()
  if (!dev) await ensureBuild()
  stopping.throwIfAborted()

  const database = await openDatabase(dataDir)
  held.cluster = database.cluster
  if (database.cluster?.note) say(`  ${database.cluster.note}`)
  await migrate(database)
  if (demo) await loadSample(dataDir, database.ownerUrl)
  stopping.throwIfAborted()

  const signIns = demo ? await findSignIns(dataDir, database.ownerUrl) : []
  stopping.throwIfAborted()

  const env = { DATA_DIR: dataDir, DATABASE_URL: database.url, AUTH_SECRET: secret, BASE_URL: baseUrl ?? '' }
  held.app = await step('app', () => startApp({ ...address, dev, env, stopping }))
  held.claim.note({ app: held.app.known, url: held.app.url })

  const site = baseUrl ?? held.app.url
  const token = demo ? await findToken(dataDir, database.ownerUrl, held.app.url) : null
  const { findFirstVisit } = await import('./first-visit.mjs')
  const firstVisit = await findFirstVisit({ databaseUrl: database.ownerUrl, site, secret, isLocal })
  announce({ site, warning, firstVisit, signIns, token })
}

function demoIsLocal(baseUrl) {
  return `The demo prints the passwords of its sign-ins, and others can reach ${baseUrl}. Leave BASE_URL and HOST out, or use npm start, which brings no sign-ins.`
}

const DEV_IS_LOCAL =
  'npm run dev shows its sources to whoever asks, so it is for this machine alone. Leave BASE_URL and HOST out, or use npm start.'

async function migrate(database) {
  const { bringUpToDate } = await import('../postgres/bring-up-to-date.mjs')
  await step('database is up to date', async () => {
    const { applied, unknown } = await bringUpToDate(database)
    if (unknown.length > 0) say(`  A newer release has changed this database: ${unknown.join(', ')}`)
    return applied.length > 0 ? applied : SKIPPED
  })
}

/** The app first, so that what it has begun can still be written; Postgres last. */
async function stop({ claim, cluster, app }, { urgent }) {
  await (urgent ? app?.kill() : app?.stop())
  await cluster?.stop({ urgent })
  claim?.release()
}
