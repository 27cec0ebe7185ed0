import pg from 'pg'
import { onSite, type Site as Trial } from '../trial/site'
import { type Ask, asker } from './ask'
import { makePeople, type People } from './people'
import { makeRecords, type Records } from './records'

/** The built app under attack: somebody of every role, records of two teams, and what only its owner could see. */
export type Site = {
  trial: Trial
  address: string
  ask: Ask
  people: People
  records: Records
  isQuick: boolean
  /** Everything the app said so far. */
  log: () => string
  /** As the owner of the database. */
  sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
}

export async function onSiteUnderAttack<T>(isQuick: boolean, work: (site: Site) => Promise<T>): Promise<T> {
  const said: string[] = []
  return onSite({ onText: (text) => said.push(text) }, async (trial) => {
    const address = trial.addresses[0]!
    const ask = asker(address)
    const people = await makePeople(ask, address)
    const records = await makeRecords(ask, people)
    const sql = (text: string, values: unknown[] = []) => query(trial.url, text, values)
    return work({ trial, address, ask, people, records, isQuick, log: () => said.join(''), sql })
  })
}

async function query(url: string, text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows
  } finally {
    await client.end()
  }
}
