import { Refusal } from '../launch/refusal.mjs'
import { withClient } from './database.mjs'
import { compareMigrations, readMigrations } from './migrations.mjs'

/** Any number that nobody else locks; the same for every instance that starts on this database. */
const LOCK = 4_836_201_907

/**
 * Brings the database to this release, once, however many instances ask at the same time.
 * @param {string} url
 * @param {string} [folder]
 * @returns {Promise<{ applied: string[], unknown: string[] }>} what was run now, and what a newer release has run
 */
export async function applyMigrations(url, folder) {
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { pending, failed, edited, unknown } = await compareMigrations((sql) => client.query(sql), folder)
    if (edited.length > 0) throw new Refusal(changedAfterwards(edited))
    if (pending.length === 0) return { applied: [], unknown }

    return { applied: await run(url, folder, failed), unknown }
  })
}

async function run(url, folder, failed) {
  // Half a second of WebAssembly that a start with nothing to do is spared.
  const { filters, withEngine } = await import('./engine.mjs')
  try {
    return await withEngine(url, async (engine) => {
      // A script is one transaction, so one that was cut short has left nothing and may be run again.
      for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName })
      const migrationsList = await readMigrations(folder)
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames
    })
  } catch (error) {
    throw new Refusal(`The database could not be brought up to date: ${error.message}`, { cause: error })
  }
}

function changedAfterwards(edited) {
  return `The database has run ${edited.join(', ')} with another text than stands in prisma/migrations now. Put the text back and write the change as a new migration: npm run migrate -- new <name>.`
}
