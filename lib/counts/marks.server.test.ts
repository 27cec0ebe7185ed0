import { expect, test } from 'vitest'
import { db } from '@/lib/db/client.server'
import { freshDatabase } from '@/scripts/postgres/test-database'

freshDatabase()

test('what joins the rows of a statement before and after it goes through each once, whatever plan was kept', async () => {
  const functions = await db().$queryRaw<{ name: string; settings: string[] | null }[]>`
    select proname::text as name, proconfig as settings from pg_proc where prosrc ~ 'was w\\s+join touched' order by proname`

  expect(functions.map(({ name }) => name)).toContain('changes_are_counted_anew')
  expect(functions.filter(({ settings }) => !settings?.includes('enable_nestloop=off'))).toEqual([])
})
