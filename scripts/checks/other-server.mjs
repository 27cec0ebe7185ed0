import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { startTemporaryCluster } from '../postgres/temporary.mjs'

const OLDEST = '15'

/**
 * Runs the work against a server of the oldest version supported, where this machine has one; else against the
 * embedded one.
 */
export async function onOtherServer(work) {
  const binaries = findOldest()
  if (!binaries) {
    console.log(`PostgreSQL ${OLDEST} is not installed here; the embedded one serves.`)
    return work({})
  }

  const cluster = await startTemporaryCluster({ binaries })
  console.log(`PostgreSQL ${OLDEST} from ${binaries.initdb}`)
  try {
    return await work({ TEST_POSTGRES_URL: cluster.url() })
  } finally {
    await cluster.remove()
  }
}

function findOldest() {
  const folders = [`/usr/lib/postgresql/${OLDEST}/bin`, ...(process.env.PATH ?? '').split(delimiter)]
  const folder = folders.find(
    (each) => versionOf(join(each, 'initdb')) === OLDEST && existsSync(join(each, 'postgres')),
  )
  if (!folder) return null

  const program = (name) => join(folder, name)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), major: OLDEST }
}

function versionOf(initdb) {
  if (!existsSync(initdb)) return null
  return spawnSync(initdb, ['--version'], { encoding: 'utf8' }).stdout?.match(/\) (\d+)/)?.[1] ?? null
}
