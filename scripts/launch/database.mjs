import { Refusal } from './refusal.mjs'
import { step } from './say.mjs'

/** The database to use: the one of DATABASE_URL, else the embedded one of this DATA_DIR, which `cluster` then is. */
export async function openDatabase(dataDir, given = process.env.DATABASE_URL) {
  const { findDurabilityFault } = await import('../postgres/durability.mjs')
  const { createDatabase, withClient } = await import('../postgres/database.mjs')
  let cluster = null
  let url = given ?? ''

  if (!given) {
    const { startCluster } = await import('../postgres/cluster.mjs')
    cluster = await step('Postgres', () => startCluster({ dataDir }))
    url = await createDatabase(cluster.url(), 'aftermerge')
  }

  try {
    if (given) refuseBadAddress(given)
    const fault = await withClient(url, (client) => findDurabilityFault((sql) => client.query(sql)))
    if (fault) throw new Refusal(fault)
  } catch (error) {
    await cluster?.stop()
    throw sentenceFor(error, url)
  }
  return { url, cluster }
}

function refuseBadAddress(given) {
  if (URL.canParse(given) && /^postgres(ql)?:$/.test(new URL(given).protocol)) return
  throw new Refusal('DATABASE_URL is not an address of Postgres: postgresql://user:password@host:5432/database')
}

/** What went wrong in reaching it, without the password that the address holds. */
function sentenceFor(error, url) {
  if (error instanceof Refusal) return error
  const { hostname, port, username, pathname } = new URL(url)
  const where = `${hostname}:${port || 5432}`
  const database = decodeURIComponent(pathname.slice(1)) || username

  const sentence = {
    ECONNREFUSED: `No Postgres answers at ${where}. Is it running, and is DATABASE_URL right?`,
    ENOTFOUND: `There is no host ${hostname}. Is DATABASE_URL right?`,
    EAI_AGAIN: `The host ${hostname} could not be looked up. Is DATABASE_URL right?`,
    ETIMEDOUT: `Postgres at ${where} did not answer in time.`,
    ECONNRESET: `Postgres at ${where} hung up. Does it want TLS (?sslmode=require)?`,
    '28P01': `Postgres at ${where} refused the password of user "${username}" in DATABASE_URL.`,
    28000: `Postgres at ${where} does not let user "${username}" in: ${error.message}.`,
    '3D000': `Postgres at ${where} has no database "${database}". Make it with: createdb ${database}`,
    53300: `Postgres at ${where} has no connection left for us.`,
    '57P03': `Postgres at ${where} is starting or stopping. Try again in a moment.`,
  }[error.code ?? error.errors?.[0]?.code]
  return new Refusal(sentence ?? `Postgres at ${where} could not be used: ${error.message}`)
}
