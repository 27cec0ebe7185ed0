import { Refusal } from './refusal.mjs'
import { step } from './say.mjs'

/**
 * The database to use: the one of DATABASE_URL, else the embedded one of this DATA_DIR, which `cluster` then is. `url`
 * is for the app, `ownerUrl` for what changes tables; they are the same unless MIGRATE_DATABASE_URL names another user.
 */
export async function openDatabase(
  dataDir,
  given = process.env.DATABASE_URL,
  owner = process.env.MIGRATE_DATABASE_URL,
) {
  if (owner && !given)
    throw new Refusal('MIGRATE_DATABASE_URL is the owner of a database, and DATABASE_URL names none.')
  const database = given ? { url: given, ownerUrl: owner || given, cluster: null } : await openEmbedded(dataDir)
  const { url, ownerUrl, cluster } = database
  try {
    await examine('DATABASE_URL', url)
    if (ownerUrl !== url) await examine('MIGRATE_DATABASE_URL', ownerUrl)
  } catch (error) {
    await cluster?.stop()
    throw error
  }
  return database
}

async function openEmbedded(dataDir) {
  const { startCluster } = await import('../postgres/cluster.mjs')
  const { createDatabase } = await import('../postgres/database.mjs')
  const cluster = await step('Postgres', () => startCluster({ dataDir }))
  const ownerUrl = await createDatabase(cluster.url(), 'aftermerge')
  return { url: cluster.appUrl('aftermerge'), ownerUrl, cluster }
}

/** Settings can differ between users, so each is asked. */
async function examine(variable, url) {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new Refusal(`${variable} is not an address of Postgres: postgresql://user:password@host:5432/database`)
  }
  const { findDurabilityFault } = await import('../postgres/durability.mjs')
  const { withClient } = await import('../postgres/database.mjs')
  let fault
  try {
    fault = await withClient(url, (client) => findDurabilityFault((sql) => client.query(sql)))
  } catch (error) {
    throw sentenceFor(error, variable, url)
  }
  if (fault) throw new Refusal(fault)
}

/** What went wrong in reaching it, without the password that the address holds. */
function sentenceFor(error, variable, url) {
  const { hostname, port, username, pathname } = new URL(url)
  const where = `${hostname}:${port || 5432}`
  const database = decodeURIComponent(pathname.slice(1)) || username

  const sentence = {
    ECONNREFUSED: `No Postgres answers at ${where}. Is it running, and is ${variable} right?`,
    ENOTFOUND: `There is no host ${hostname}. Is ${variable} right?`,
    EAI_AGAIN: `The host ${hostname} could not be looked up. Is ${variable} right?`,
    ETIMEDOUT: `Postgres at ${where} did not answer in time.`,
    ECONNRESET: `Postgres at ${where} hung up. Does it want TLS (?sslmode=require)?`,
    '28P01': `Postgres at ${where} refused the password of user "${username}" in ${variable}.`,
    28000: `Postgres at ${where} does not let user "${username}" in: ${error.message}.`,
    '3D000': `Postgres at ${where} has no database "${database}". Make it with: createdb ${database}`,
    53300: `Postgres at ${where} has no connection left for us.`,
    '57P03': `Postgres at ${where} is starting or stopping. Try again in a moment.`,
  }[error.code ?? error.errors?.[0]?.code]
  return new Refusal(sentence ?? `Postgres at ${where} could not be used: ${error.message}`)
}
