import { beforeAll, expect, test } from 'vitest'
import { type Actor, personActor } from '@/lib/auth/actor'
import { someone } from '@/lib/causes/causes-factory.server'
import { db } from '@/lib/db/client.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { editView } from './edit-view.server'
import { listViews } from './list-views.server'
import { removeView } from './remove-view.server'
import { saveView } from './save-view.server'
import { setDefault } from './set-default.server'
import type { NewView } from './view'

freshDatabase()

let ana: Actor
let ben: Actor
let eve: Actor
let ada: Actor
beforeAll(async () => {
  const { id } = await db().team.create({ data: { id: crypto.randomUUID(), slug: 'payments', name: 'Payments' } })
  ana = personActor({ ...(await someone('Ana', 'ENGINEER')), teamIds: [id] } as Actor)
  ben = personActor({ ...(await someone('Ben', 'ENGINEER')), teamIds: [id] } as Actor)
  eve = await someone('Eve', 'LEAD')
  ada = await someone('Ada', 'ADMINISTRATOR')
})

const save = (name: string, reach: Partial<NewView> = { reach: 'PRIVATE' }, by = ana) =>
  saveView({ page: '/triage', name, search: 'tab=mine', reach: 'PRIVATE', ...reach }, by, 'r')
const found = async (by: Actor) => (await listViews('/triage', by)).items.map(({ name }) => name)

test('a private view is found by its maker, one of a team by the team, and one of everybody by all', async () => {
  await save('Ours', { reach: 'TEAM', team: 'payments' })
  await save('all', { reach: 'EVERYONE' }, ada)
  await save('Mine')

  expect(await found(ana)).toEqual(['all', 'Mine', 'Ours'])
  expect(await found(ben)).toEqual(['all', 'Ours'])
  expect(await found(eve)).toEqual(['all'])
  expect((await listViews('/incidents', ana)).items).toEqual([])
})

test('for a team its members keep one and for everybody administrators, and nobody else', async () => {
  await expect(save('x', { reach: 'EVERYONE' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(save('x', { reach: 'TEAM', team: 'payments' }, eve)).rejects.toMatchObject({ code: 'forbidden' })
  const ours = await save('Shared', { reach: 'TEAM', team: 'payments' })
  const mine = await save('Secret')

  const edited = await editView({ id: ours.id, version: 1 }, { name: 'Shared by now' }, ben, 'r')
  expect(edited).toMatchObject({ name: 'Shared by now', version: 2, team: 'payments' })
  await expect(editView({ id: ours.id, version: 1 }, { name: 'Late' }, ana, 'r')).rejects.toMatchObject({
    code: 'out-of-date',
  })
  for (const other of [ben, ada])
    await expect(removeView({ id: mine.id, version: 1 }, other, 'r')).rejects.toMatchObject({ code: 'not-found' })
})

test('what a page opens with is one’s own, and goes with the view', async () => {
  const first = await save('First', { reach: 'TEAM', team: 'payments' })
  const second = await save('Second')
  await setDefault({ page: '/triage', view: first.id }, ana)
  await setDefault({ page: '/triage', view: second.id }, ana)
  await setDefault({ page: '/triage', view: first.id }, ben)

  const opens = async (by: Actor) => (await listViews('/triage', by)).items.filter((view) => view.isDefault)
  expect(await opens(ana)).toMatchObject([{ name: 'Second' }])
  expect(await opens(ben)).toMatchObject([{ name: 'First' }])
  await expect(setDefault({ page: '/triage', view: second.id }, ben)).rejects.toMatchObject({ code: 'not-found' })
  await expect(setDefault({ page: '/incidents', view: first.id }, ana)).rejects.toMatchObject({ code: 'not-found' })

  await removeView({ id: first.id, version: 1 }, ana, 'r')
  await setDefault({ page: '/triage', view: null }, ana)
  expect([await opens(ana), await opens(ben)]).toEqual([[], []])
})
