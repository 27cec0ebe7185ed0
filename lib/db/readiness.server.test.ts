import { afterEach, expect, test } from 'vitest'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { readReadiness } from './readiness.server'

freshDatabase()

afterEach(() => {
  globalThis.aftermergeDraining = undefined
})

test('an instance with a durable, migrated database is ready', async () => {
  expect(await readReadiness()).toEqual({ ready: true, why: [] })
})

test('an instance that is stopping is not ready, whatever its database says', async () => {
  globalThis.aftermergeDraining = true

  expect(await readReadiness()).toEqual({ ready: false, why: ['this instance is stopping'] })
})
