import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { send, system } from '@/lib/causes/causes-factory.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { listChanges } from './list.server'
import { ChangesQuery } from './list-query'

freshDatabase()

test('a change is found by its number, by the beginning of its sha, its repository, and words of its title', async () => {
  const run = uuid()
  const sha = uuid().replaceAll('-', '').padEnd(40, 'a')
  const [one] = await send(`service-${run}`, {
    title: `Batch refunds ${run}`,
    number: 48_210,
    sha,
    repository: `shop/${run}`,
  })
  await send(`service-${run}`, { title: 'Something else' })
  const found = async (named: string) =>
    (await listChanges(ChangesQuery.parse({ named }), system)).items.map(({ id }) => id)

  for (const named of ['#48210', '48210', sha.slice(0, 9), sha, run, `batch REFUNDS ${run}`])
    expect(await found(named), named).toEqual([one!.id])
  expect(await found('%')).toEqual([])
})
