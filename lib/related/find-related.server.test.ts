import { v7 as uuid } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { personActor } from '@/lib/auth/actor'
import { report, someone, system } from '@/lib/causes/causes-factory.server'
import { setIncidentAside } from '@/lib/set-aside/set-incident-aside.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { findRelated } from './find-related.server'

freshDatabase()

let service: string
beforeEach(() => void (service = `service-${uuid()}`))
const keysOf = (incidents: { key: string }[]) => incidents.map(({ key }) => key)

test('duplicates are told from both sides, and are not similar as well', async () => {
  const ana = await someone('Ana', 'ENGINEER')
  const one = await report(service, { title: 'Refund webhook charges twice' })
  const other = await report(service, { title: 'Refund webhook charges twice' })
  await setIncidentAside(other.key, { as: 'DUPLICATE', of: one.key }, ana, 'r')

  expect(await findRelated(one.key, ana)).toMatchObject({
    duplicateOf: null,
    duplicates: [{ key: other.key }],
    similar: [],
  })
  expect(await findRelated(other.key, ana)).toMatchObject({ duplicateOf: { key: one.key }, duplicates: [] })
})

test('the likest come first, at most eight, and only of ninety days before or after', async () => {
  const title = 'Cart totals drift after rollback'
  const { key } = await report(service, { title, startedAt: '2026-03-05T14:00:00Z' })
  const near = await report(service, { title, startedAt: '2026-01-05T14:00:00Z' })
  await report(service, { title, startedAt: '2025-11-05T14:00:00Z' })
  for (let at = 0; at < 9; at += 1)
    await report(service, { title: `Cart totals drift ${at}`, startedAt: '2026-03-04T14:00:00Z' })

  const { similar } = await findRelated(key, system)

  expect(similar).toHaveLength(8)
  expect(similar[0]).toMatchObject({
    key: near.key,
    why: ['the title has “cart”, “totals” and “drift” too', 'same service'],
  })
})

test('what is private to another team is neither similar nor a duplicate to those who may not know it', async () => {
  const mei = await someone('Mei', 'ENGINEER')
  const title = 'Ledger balance is negative'
  const one = await report(service, { title })
  const hidden = await report(service, { title, visibility: 'TEAM', team: `team-${uuid()}` })
  const admin = personActor({ id: uuid(), name: 'Ada', role: 'ADMINISTRATOR', email: 'ada@example.com', teamIds: [] })

  expect(keysOf((await findRelated(one.key, admin)).similar)).toEqual([hidden.key])
  expect((await findRelated(one.key, mei)).similar).toEqual([])

  await setIncidentAside(hidden.key, { as: 'DUPLICATE', of: one.key }, system, 'r')
  expect(keysOf((await findRelated(one.key, admin)).duplicates)).toEqual([hidden.key])
  expect((await findRelated(one.key, mei)).duplicates).toEqual([])
})
