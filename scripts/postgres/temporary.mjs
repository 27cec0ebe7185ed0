import { chmod, mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRunning } from '../launch/process.mjs'
import { startCluster } from './cluster.mjs'
import { readCluster } from './initialise.mjs'
import { findPostmaster, stopPostmaster } from './postmaster.mjs'

const PREFIX = 'aftermerge-postgres-'

/**
 * A cluster in a folder of its own, which `remove` stops and deletes.
 * @param {Omit<Parameters<typeof startCluster>[0], 'dataDir'>} [options]
 */
export async function startTemporaryCluster(options = {}) {
  await sweep()
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX))
  // Whoever runs Postgres for root must be able to pass through.
  await chmod(dataDir, 0o711)
  const cluster = await startCluster({ ...options, dataDir })

  return {
    ...cluster,
    async remove() {
      await cluster.stop()
      await removeFolder(dataDir)
    },
  }
}

/** Runs that were killed could not tidy up; the next one does. */
async function sweep() {
  const left = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX))
  for (const name of left) await removeAbandoned(join(tmpdir(), name))
}

async function removeAbandoned(dataDir) {
  try {
    const data = await realpath(join(dataDir, 'postgres'))
    if (isRunning((await readCluster(data)).launcher)) return
    const postmaster = findPostmaster(data)
    if (postmaster) await stopPostmaster(postmaster, { data })
    await removeFolder(dataDir)
  } catch {
    // Still being made, or another user's: it is theirs to remove.
  }
}

async function removeFolder(dataDir) {
  // The data may lie elsewhere behind a link, so that another user can reach them.
  const data = await realpath(join(dataDir, 'postgres'))
  await rm(data, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}
