import { spawn } from 'node:child_process'
import { keptAuthSecret } from './auth-secret.mjs'
import { ensureClient } from './build.mjs'
import { readRunning } from './claim.mjs'
import { ensureDependencies } from './install.mjs'
import { Refusal } from './refusal.mjs'
import { dataFolder, inRoot } from './root.mjs'
import { sayOn } from './say.mjs'

/** Runs scripts/`file` with our Node, and ends as it ends. What it prints is all there is on standard output. */
export async function run(file, args) {
  sayOn(process.stderr)
  try {
    await ensureDependencies()
    await ensureClient()
    process.exitCode = await runScript(file, args, await whatRuns())
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exitCode = 1
  }
}

/**
 * The database, as its owner, the secret and the address of the Aftermerge that runs on this DATA_DIR, unless others
 * are named.
 */
async function whatRuns() {
  const { findCluster } = await import('../postgres/cluster.mjs')
  const { DATABASE_URL, MIGRATE_DATABASE_URL } = process.env
  return {
    AUTH_SECRET: process.env.AUTH_SECRET || keptAuthSecret(dataFolder()) || undefined,
    DATABASE_URL: MIGRATE_DATABASE_URL || DATABASE_URL || (await findCluster(dataFolder())) || undefined,
    AFTERMERGE_URL: process.env.AFTERMERGE_URL || readRunning(dataFolder())?.url,
  }
}

function runScript(file, args, env) {
  const tsx = [inRoot('node_modules/tsx/dist/cli.mjs'), '--conditions=react-server', inRoot('scripts', file)]
  const child = spawn(process.execPath, [...tsx, ...args], {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  const pass = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)

  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? (signal ? 130 : 1)))
  })
}
