import { createHmac } from 'node:crypto'
import { withClient } from '../postgres/database.mjs'

/**
 * Where the first administrator is made; null once there is one.
 * @param {{ databaseUrl: string, site: string, secret: string, isLocal: boolean }} options
 */
export async function findFirstVisit({ databaseUrl, site, secret, isLocal }) {
  const { rowCount } = await withClient(databaseUrl, (client) =>
    client.query("select 1 from users where role = 'ADMINISTRATOR' limit 1"),
  )
  if (rowCount) return null
  return isLocal ? `${site}/set-up` : `${site}/set-up?code=${setUpCode(secret)}`
}

/** As the app derives it (`lib/members/set-up-code.server.ts`), so that only who reads the terminal knows it. */
export function setUpCode(secret) {
  return createHmac('sha256', secret).update('aftermerge set-up').digest('base64url').slice(0, 16)
}
