import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { hasEnded, identify, isRunning } from '../launch/process.mjs'
import { Refusal } from '../launch/refusal.mjs'
import { APP_ROLE, ensureAppRole } from './app-role.mjs'
import { findBinaries } from './binaries.mjs'
import { initialise, newPassword, OWNER, readCluster, writeCluster } from './initialise.mjs'
import { findPlace } from './place.mjs'
import { findPostmaster, removeStaleLock, stopPostmaster } from './postmaster.mjs'
import { choosePort, runServer } from './server.mjs'

/** @typedef {{ initdb: string, postgres: string, pgCtl: string, major: string }} Binaries */

/**
 * Starts the embedded Postgres of a DATA_DIR, made on first use, and owned by this process until stopped.
 * @param {{ dataDir: string, port?: number, settings?: Record<string, string>, binaries?: Binaries }} options
 */
export async function startCluster({ dataDir, port, settings = {}, binaries: given }) {
  const place = await findPlace(dataDir)
  const binaries = given ?? (await findBinaries(place.account))
  await initialise(place, binaries)

  const cluster = await readCluster(place.data)
  await takeOver(place.data, cluster, binaries)
  const chosen = await choosePort(port ?? cluster.port)
  const known = { ...cluster, port: chosen, launcher: identify(process.pid) }
  await writeCluster(place.data, known)

  const log = join(dataDir, 'postgres.log')
  const server = await runServer({ ...place, binaries, port: chosen, settings, log })
  const { password, appPassword = await makeAppRole(place.data, known) } = known
  return {
    ...handle({ ...place, ...server, binaries, log, port: chosen, password, appPassword }),
    /** After a death: the same data on the same port, because whoever is connected will look there. */
    startAgain: () => startCluster({ dataDir, port: chosen, settings, binaries }),
  }
}

/** Once in a cluster's life; its password is noted last, so that a start that was cut short makes it again. */
async function makeAppRole(data, known) {
  const appPassword = newPassword()
  await ensureAppRole(address(OWNER, known.password, known.port)('postgres'), appPassword)
  await writeCluster(data, { ...known, appPassword })
  return appPassword
}

/** The address of a running cluster for another command of the same user, or null. */
export async function findCluster(dataDir) {
  try {
    const data = realpathSync(join(dataDir, 'postgres'))
    const { port, password } = await readCluster(data)
    return findPostmaster(data) ? address(OWNER, password, port)('aftermerge') : null
  } catch {
    // No folder, no cluster in it, or not ours to read: nothing is running that we could use.
    return null
  }
}

function handle({ data, binaries, known, ended, port, password, appPassword, log, note }) {
  return {
    /** As its owner. @param {string} [database] */
    url: (database = 'postgres') => address(OWNER, password, port)(database),
    /** As the app. @param {string} database */
    appUrl: address(APP_ROLE, appPassword, port),
    port,
    pid: known.pid,
    /** Resolves when the server is gone, for whatever reason. */
    ended,
    data,
    log,
    note,
    isRunning: () => isRunning(known),
    stop: ({ urgent = false } = {}) => stopPostmaster(known, { data, pgCtl: binaries.pgCtl, urgent }),
    /** Pulls the plug: for tests of what survives it. */
    async kill() {
      if (isRunning(known)) process.kill(known.pid, 'SIGKILL')
      return hasEnded(known, 10_000)
    },
  }
}

const address = (user, password, port) => (database) =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`

/** A server may be left from a launcher that was killed; one whose launcher lives is left alone. */
async function takeOver(data, { launcher }, binaries) {
  const left = findPostmaster(data)
  if (left && launcher?.pid !== process.pid && isRunning(launcher)) {
    throw new Refusal(`The Postgres in ${data} is in use by Aftermerge as pid ${launcher.pid}. Stop that one first.`)
  }
  if (left) await stopPostmaster(left, { data, pgCtl: binaries.pgCtl })
  removeStaleLock(data)
}
