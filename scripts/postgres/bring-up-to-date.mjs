import { Refusal } from '../launch/refusal.mjs'
import { applyMigrations } from './apply.mjs'
import { createDatabase, withClient } from './database.mjs'
import { grant } from './grant.mjs'

/**
 * Brings the database to this release as its owner, and gives the user that the app runs as what it needs. Where they
 * are the same user there is nothing to give.
 * @param {{ ownerUrl: string, url: string }} database
 */
export async function bringUpToDate({ ownerUrl, url }) {
  const outcome = await applyMigrations(ownerUrl)
  const [owner, app] = [await readUser(ownerUrl), await readUser(url)]
  if (app.database !== owner.database) {
    throw new Refusal(
      `DATABASE_URL is the database "${app.database}" and MIGRATE_DATABASE_URL is "${owner.database}". Both must be the same one.`,
    )
  }
  if (app.name !== owner.name) await grant(ownerUrl, app.name)
  return outcome
}

/** Makes a database of this release on a server of ours. */
export async function createAppDatabase(cluster, name) {
  const ownerUrl = await createDatabase(cluster.url(), name)
  const url = cluster.appUrl(name)
  await bringUpToDate({ ownerUrl, url })
  return { ownerUrl, url }
}

function readUser(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query('select current_user as name, current_database() as database')
    return rows[0]
  })
}
