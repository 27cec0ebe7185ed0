import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** The folders as the engine wants them, oldest first. */
export async function readMigrations(folder = migrationsFolder) {
  const scripts = await readScripts(folder)
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: scripts.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: /** @type {const} */ ('ok'), value: script } },
    })),
  }
}

/**
 * What the database has of them. `edited` have another text than was run; `unknown` are of a newer release.
 * @param {(sql: string) => Promise<{ rows: Record<string, unknown>[] }>} query
 */
export async function compareMigrations(query, folder = migrationsFolder) {
  const scripts = await readScripts(folder)
  const { rows: tables } = await query(`select to_regclass('_prisma_migrations') is not null as there`)
  const { rows } = tables[0]?.there
    ? await query('select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null')
    : { rows: [] }

  const finished = new Map(rows.filter((row) => row.finished_at).map((row) => [row.migration_name, row.checksum]))
  return {
    pending: scripts.filter(({ name }) => !finished.has(name)).map(({ name }) => name),
    failed: rows.filter((row) => !row.finished_at).map((row) => String(row.migration_name)),
    edited: scripts.filter(({ name, sum }) => finished.has(name) && finished.get(name) !== sum).map(({ name }) => name),
    unknown: [...finished.keys()].map(String).filter((name) => !scripts.some((script) => script.name === name)),
  }
}

async function readScripts(folder) {
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : []
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)

  return Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, script, sum: createHash('sha256').update(script).digest('hex') }
    }),
  )
}
