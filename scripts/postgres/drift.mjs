import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { applyMigrations } from './apply.mjs'
import { readCatalog } from './catalog.mjs'
import { createDatabase, dropDatabase, withClient } from './database.mjs'
import { schemaFile } from './engine.mjs'
import { diffSchemas, snapshotFile } from './write-migration.mjs'

/** What schema.prisma has no words for may stand in the migrations alone, and nothing else may. */
const ONLY_SQL_CAN_SAY = [
  /^constraint .* CHECK /,
  /^constraint .* EXCLUDE /,
  /^index .* WHERE /,
  /^index .* USING (gin|gist|brin) /,
  /^index .*\(.*\(/,
  /^index .* (INCLUDE |NULLS NOT DISTINCT)/,
  /^trigger /,
  /^function /,
  /^extension /,
]

/**
 * Where the database that the migrations make differs from the one schema.prisma describes.
 * @param {string} server any database on a server that lets us make two more
 * @param {{ folder?: string, schema?: string }} [of]
 * @returns {Promise<string[]>} a sentence per difference
 */
export async function findDrift(server, { folder, schema } = {}) {
  const script = await diffSchemas(server, null, schema ?? (await readFile(schemaFile, 'utf8')))
  const migrated = await catalogOf(server, 'migrated', (url) => applyMigrations(url, folder))
  const described = await catalogOf(server, 'described', (url) => withClient(url, (client) => client.query(script)))

  const extra = migrated.filter((line) => !described.includes(line) && !allowed(line))
  const missing = described.filter((line) => !migrated.includes(line))
  return [
    ...(await findStaleSnapshot(server)),
    ...extra.map((line) => `only in the migrations:   ${line}`),
    ...missing.map((line) => `only in schema.prisma:    ${line}`),
  ]
}

/** The next migration is written from the snapshot, so it must be what the last one left. */
async function findStaleSnapshot(server) {
  if (!existsSync(snapshotFile)) return []
  const between = await diffSchemas(server, await readFile(snapshotFile, 'utf8'), await readFile(schemaFile, 'utf8'))

  return between === '' ? [] : [`${snapshotFile} lags behind prisma/schema.prisma by:\n${between.trim()}`]
}

function allowed(line) {
  return ONLY_SQL_CAN_SAY.some((pattern) => pattern.test(line))
}

async function catalogOf(server, kind, build) {
  const name = `drift_${kind}_${process.pid}_${Date.now()}`
  const url = await createDatabase(server, name)
  try {
    await build(url)
    return await withClient(url, readCatalog)
  } finally {
    await dropDatabase(server, name)
  }
}
