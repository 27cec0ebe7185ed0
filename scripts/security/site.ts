import pg from 'pg'
import { onSite, type Site as Trial } from '../trial/site'
import { startApp } from '../launch/app.mjs'
import { type Ask, asker } from './ask'
import { makePeople, type People } from './people'
import { newProvider, type Provider, setProvider } from './provider'
import { makeRecords, type Records } from './records'

/** The built app under attack: somebody of every role, records of two teams, and what only its owner could see. */
export type Site = {
  trial: Trial
  address: string
  ask: Ask
  people: People
  records: Records
  provider: Provider
  isQuick: boolean
  /** Another instance on the same database, with other settings; ends with the work. */
  withInstance: <T>(env: Record<string, string>, work: (ask: Ask, address: string) => Promise<T>) => Promise<T>
  /** Everything the app said so far. */
  log: () => string
  /** As the owner of the database. */
  sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
}

/** Instances share one count of requests, so none may have a small limit by chance. */
const UNLIMITED = { API_REQUESTS_PER_MINUTE: '100000000' }
/** So that attacks can come from anywhere. The limits on guesses stay as they are. */
const SETTINGS = { TRUSTED_PROXIES: '127.0.0.1' }

export async function onSiteUnderAttack<T>(isQuick: boolean, work: (site: Site) => Promise<T>): Promise<T> {
  const said: string[] = []
  const onText = (text: string) => void said.push(text)

  return onSite({ env: SETTINGS, onText }, async (trial) => {
    const address = trial.addresses[0]!
    const ask = asker(address)
    const people = await makePeople(ask, address)
    const records = await makeRecords(ask, people)
    const provider = await newProvider(address)
    await setProvider(ask, people.administrator, provider)
    return work({
      trial,
      address,
      ask,
      people,
      records,
      provider,
      isQuick,
      log: () => said.join(''),
      sql: (text, values = []) => query(trial.url, text, values),
      withInstance: async (env, workThere) => {
        const app = await startApp({
          host: '127.0.0.1',
          port: 0,
          env: { ...UNLIMITED, DATABASE_URL: trial.appUrl, ...env },
          quiet: true,
          onText,
        })
        return workThere(asker(app.url), app.url).finally(app.stop)
      },
    }).finally(provider.stop)
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
