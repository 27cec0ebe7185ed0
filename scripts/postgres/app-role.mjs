/** Whom the app runs as in a server of ours: it may do what `grant.mjs` says, and owns nothing. */
export const APP_ROLE = 'aftermerge_app'

const MAY_NOTHING = 'nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls'

/** Makes the role, or gives it this password. What a start needs is loaded here: it may have been installed just now. */
export async function ensureAppRole(url, password) {
  const [{ default: pg }, { withClient }] = await Promise.all([import('pg'), import('./database.mjs')])
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE])
    const secret = pg.escapeLiteral(password)
    await client.query(`${rowCount ? 'alter' : 'create'} role ${APP_ROLE} login ${MAY_NOTHING} password ${secret}`)
  })
}
