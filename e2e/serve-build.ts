import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from '../scripts/launch/app.mjs'
import { newAuthSecret } from '../scripts/launch/auth-secret.mjs'
import { ensureBuild, ensureClient } from '../scripts/launch/build.mjs'
import { inRoot } from '../scripts/launch/root.mjs'
import { findToken, loadSample } from '../scripts/launch/sample.mjs'
import { findSignIns } from '../scripts/launch/sign-ins.mjs'
import { createAppDatabase } from '../scripts/postgres/bring-up-to-date.mjs'
import { startTemporaryCluster } from '../scripts/postgres/temporary.mjs'
import { keepSession } from './keep-session'

/**
 * The built app on a port and a database of its own, with the sample organisation in it. Journeys find it as
 * `baseURL`, and in the environment as AFTERMERGE_URL, AFTERMERGE_TOKEN and DATABASE_URL; AFTERMERGE_STATE_LEAD and
 * its like are browsers that somebody of that role has signed in with, AFTERMERGE_SIGN_INS the e-mails and passwords.
 */
export default async function serveBuild(): Promise<() => Promise<void>> {
  await ensureClient()
  await ensureBuild()
  const dataDir = mkdtempSync(join(tmpdir(), 'aftermerge-e2e-'))
  const cluster = await startTemporaryCluster()
  const { url, ownerUrl } = await createAppDatabase(cluster, 'aftermerge')
  await loadSample(dataDir, ownerUrl)
  const signIns = await findSignIns(dataDir, ownerUrl)

  process.env.AUTH_SECRET = newAuthSecret()
  const app = await startApp({ host: '127.0.0.1', port: 0, env: { DATABASE_URL: url }, quiet: true })
  await expectOwnBuild(app.url)
  const token = await findToken(dataDir, ownerUrl, app.url)
  Object.assign(process.env, { AFTERMERGE_URL: app.url, AFTERMERGE_TOKEN: token ?? '', DATABASE_URL: url })
  process.env.AFTERMERGE_SIGN_INS = JSON.stringify(signIns)
  for (const signIn of signIns)
    process.env[`AFTERMERGE_STATE_${signIn.role}`] = await keepSession(app.url, signIn, dataDir)

  return async () => {
    await app.stop()
    await cluster.remove()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Another server on the same port would make every journey pass or fail for somebody else's reasons. */
async function expectOwnBuild(url: string): Promise<void> {
  const build = readFileSync(inRoot('.next/BUILD_ID'), 'utf8').trim()
  const manifest = `_next/static/${build}/_buildManifest.js`
  const { status } = await fetch(`${url}/${manifest}`)

  if (!existsSync(inRoot('.next/static', build)) || status !== 200) {
    throw new Error(`${url} does not serve build ${build}: ${manifest} answers ${status}`)
  }
}
