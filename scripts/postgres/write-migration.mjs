import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../launch/refusal.mjs'
import { filters, schemaFile, withEngine } from './engine.mjs'
import { migrationsFolder } from './migrations.mjs'

/**
 * The schema as it was when the last migration was written. The engine can't read a database back through
 * WebAssembly, so the next one is the difference between two texts; `migrate -- check` proves that this one is true.
 */
export const snapshotFile = join(migrationsFolder, 'schema.snapshot.prisma')

/** Writes the folder that takes the database from the last written schema to the present one; null if they agree. */
export async function writeMigration(server, name) {
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name ?? '')) {
    throw new Refusal('Name the migration in lower case with underscores: npm run migrate -- new add_rosters')
  }
  const before = existsSync(snapshotFile) ? await readFile(snapshotFile, 'utf8') : null
  const after = await readFile(schemaFile, 'utf8')
  const script = await diffSchemas(server, before, after)
  if (script === '') return null

  const folder = join(migrationsFolder, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'migration.sql'), script)
  await writeFile(snapshotFile, after)
  return folder
}

/**
 * The SQL between two schemas, where null is the empty one; '' when nothing is between them. The engine asks any
 * server for its version first, and writes SQL for that.
 */
export async function diffSchemas(server, before, after) {
  const from = before === null ? { tag: /** @type {const} */ ('empty') } : datamodel(before)
  const params = { from, to: datamodel(after), script: true, exitCode: null, filters }
  const { stdout } = await withEngine(server, (engine) => engine.diff(params))

  return /^\s*(--[^\n]*\s*)*$/.test(stdout ?? '') ? '' : (stdout ?? '')
}

function datamodel(content) {
  return { tag: /** @type {const} */ ('schemaDatamodel'), files: [{ path: schemaFile, content }] }
}
