import pg from 'pg'

/** A copy of a database's address that names another database on the same server. */
export function withDatabase(url, name) {
  const address = new URL(url)
  address.pathname = `/${encodeURIComponent(name)}`
  return address.href
}

/**
 * Makes the database unless it is there, and answers its address. Only its owner makes tables in it, even passing ones.
 * @param {string} url any database on the server
 * @param {string} name
 * @param {{ template?: string }} [options]
 */
export async function createDatabase(url, name, { template } = {}) {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    const from = template ? ` template ${pg.escapeIdentifier(template)}` : ''
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}${from}`)
    await client.query(`revoke temporary on database ${pg.escapeIdentifier(name)} from public`)
  })
  return withDatabase(url, name)
}

/** Drops it even while connections are open. */
export async function dropDatabase(url, name) {
  await withClient(url, (client) => client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`))
}

/**
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} ask
 * @returns {Promise<T>}
 */
export async function withClient(url, ask) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, options: '-c TimeZone=UTC' })
  // A connection that breaks fails its query as well; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}
