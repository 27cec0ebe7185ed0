import pg from 'pg'
import { withClient } from './database.mjs'

/** What the app may do with a table that is not named below. */
const USUALLY = 'select, insert, update, delete'
const SEQUENCES = 'usage, select'

/** History is added to and never altered; the end of its chain moves on; migrations are the owner's. */
const SPECIALLY = {
  audit_events: 'select, insert',
  raw_events: 'select, insert',
  frozen_weeks: 'select, insert',
  audit_head: 'select, update',
  _prisma_migrations: 'select',
}

/** The queue: rows to work with, and nothing to build. Its partitions are reached by way of `job` alone. */
const QUEUE = 'aftermerge_jobs'
const IN_QUEUE = {
  version: 'select, update',
  queue: 'select',
  job: 'select, insert, update, delete',
  archive: 'select, insert, delete',
}

/**
 * Gives a role what the app needs, also on tables that the same owner makes later, and takes what else it had. All at
 * once, so that an app that runs meanwhile lacks nothing.
 * @param {string} ownerUrl
 * @param {string} role
 */
export async function grant(ownerUrl, role) {
  const app = pg.escapeIdentifier(role)
  await withClient(ownerUrl, async (client) => {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    await client.query(`
      revoke create on schema public from public, ${app};
      grant usage on schema public to ${app};
      revoke all on all tables in schema public from ${app};
      grant ${USUALLY} on all tables in schema public to ${app};
      grant ${SEQUENCES} on all sequences in schema public to ${app};
      alter default privileges in schema public grant ${USUALLY} on tables to ${app};
      alter default privileges in schema public grant ${SEQUENCES} on sequences to ${app}`)
    for (const [table, privileges] of Object.entries(SPECIALLY)) {
      await client.query(`revoke all on ${table} from ${app}; grant ${privileges} on ${table} to ${app}`)
    }
    await client.query(`
      grant usage on schema ${QUEUE} to ${app};
      revoke all on all tables in schema ${QUEUE} from ${app}`)
    for (const [table, privileges] of Object.entries(IN_QUEUE)) {
      await client.query(`grant ${privileges} on ${QUEUE}.${table} to ${app}`)
    }
    await client.query('commit')
  })
}

/** Any number that nobody else locks: two that grant at once would trip over each other. */
const LOCK = 4_836_201_908
