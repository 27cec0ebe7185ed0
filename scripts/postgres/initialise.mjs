import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../launch/refusal.mjs'

export const OWNER = 'aftermerge'
const FIRST_USER_OID = 16384
const marker = (data) => join(data, 'aftermerge.json')

/** What is known of a finished cluster: its passwords and port, and who started it. */
export async function readCluster(data) {
  return JSON.parse(await readFile(marker(data), 'utf8'))
}

/** Written beside and moved into place, so that a crash leaves the old one or the new one. */
export async function writeCluster(data, cluster) {
  const unfinished = `${marker(data)}.${process.pid}`
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(JSON.stringify(cluster, null, 2))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, marker(data))
}

/** Makes the data directory when there is none; the marker inside is the last thing to appear. */
export async function initialise({ data, account }, binaries) {
  if (existsSync(marker(data))) return refuseOtherVersion(data, binaries.major)
  refuseForeignData(data)

  const unfinished = `${data}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await give(unfinished, account)
  await initdb(binaries, unfinished, account)

  await rm(data, { recursive: true, force: true })
  await rename(unfinished, data)
}

async function initdb(binaries, data, account) {
  const password = newPassword()
  const passwordFile = `${data}.password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  await give(passwordFile, account)

  try {
    // The locale is Postgres' own where it has one (17), so that text sorts and folds alike on every machine.
    const own = Number(binaries.major) < 17 ? [] : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const locale = ['--encoding=UTF8', '--locale=C', ...own]
    const access = [`--username=${OWNER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    await run(binaries.initdb, ['-D', data, ...access, ...locale, '--data-checksums', '--no-instructions'], account)
    await writeCluster(data, { password })
  } finally {
    await rm(passwordFile, { force: true })
  }
}

export function newPassword() {
  return randomBytes(24).toString('base64url')
}

function run(program, args, account) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      env: { LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Refusal(`Postgres could not make its data directory: ${said.trim()}`)),
    )
  })
}

async function give(path, account) {
  if (account.uid !== undefined) await chown(path, account.uid, account.gid)
}

async function refuseOtherVersion(data, major) {
  const version = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  if (version === major) return

  throw new Refusal(
    `${data} was made by PostgreSQL ${version}, and this release brings ${major}. Dump it with the release that made it (npm run backup) and restore it here.`,
  )
}

/** Without a marker, what lies there was cut short or is somebody's. Only what can hold no row of anybody's is remade. */
function refuseForeignData(data) {
  if (!existsSync(data) || isEmptyOfUserData(data)) return

  throw new Refusal(
    `${data} holds Postgres data that were not made here, or have lost their aftermerge.json. Move that folder away, or set DATA_DIR to another one.`,
  )
}

/** Everything a user ever creates gets a number from 16384 up, and files named after it. */
function isEmptyOfUserData(data) {
  const base = join(data, 'base')
  const known = ['PG_VERSION', 'base', 'global', 'pg_wal', 'postgresql.conf']
  const there = readdirSync(data)
  if (there.length > 0 && !there.some((name) => known.includes(name))) return false
  if (existsSync(join(data, 'pg_tblspc')) && readdirSync(join(data, 'pg_tblspc')).length > 0) return false
  if (!existsSync(base)) return true

  const files = readdirSync(base).flatMap((database) => [database, ...readdirSync(join(base, database))])
  return files.every((name) => !(Number.parseInt(name, 10) >= FIRST_USER_OID))
}
