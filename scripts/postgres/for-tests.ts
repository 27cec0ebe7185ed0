import type { TestProject } from 'vitest/node'
import { applyMigrations } from './apply.mjs'
import { createDatabase, dropDatabase, withDatabase } from './database.mjs'
import { startTemporaryCluster } from './temporary.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server that lets us make databases, and the migrated one that tests copy. */
    postgres: { url: string; template: string; timeZone: string }
  }
}

/** One server for the run: the one named by TEST_POSTGRES_URL, else an embedded one that is removed afterwards. */
export default async function forTests(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_POSTGRES_URL
  const timeZone = process.env.TEST_DB_TIMEZONE ?? 'UTC'
  const cluster = given ? null : await startTemporaryCluster()
  const url = given ?? cluster?.url() ?? ''
  const template = `aftermerge_template_${process.pid}`

  try {
    await createDatabase(url, template)
    await applyMigrations(withDatabase(url, template))
  } catch (error) {
    await cluster?.remove()
    throw error
  }
  project.provide('postgres', { url, template, timeZone })

  return async () => {
    await dropDatabase(url, template)
    await cluster?.remove()
  }
}
