import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { personActor } from '@/lib/auth/actor'
import { report, system } from '@/lib/causes/causes-factory.server'
import { db } from '@/lib/db/client.server'
import { editIncident } from '@/lib/edits/edit-incident.server'
import { readIncident } from '@/lib/incidents/read.server'
import { newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { listPeople } from './list-people.server'

freshDatabase()

const team = (slug: string) => db().team.create({ data: { id: uuid(), slug, name: slug } })
const person = (name: string, teamId: string) =>
  db().person.create({ data: { id: uuid(), name, email: `${uuid()}@example.com`, teams: { create: { teamId } } } })

async function reader(teamIds: string[], role: 'ENGINEER' | 'ADMINISTRATOR' = 'ENGINEER') {
  const { id, email } = await newPerson({ role })
  return personActor({ id, name: 'Some Body', role, email, teamIds })
}

test('tells who can sign in and the mates of a team, others only to administrators, and no address to anybody', async () => {
  const [mine, other] = [await team(`mine-${uuid()}`), await team(`other-${uuid()}`)]
  const mate = await person('Mate', mine.id)
  const stranger = await person('Stranger', other.id)
  const gone = await newPerson({})
  await db().user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
  const ana = await reader([mine.id])

  const { items } = await listPeople({}, ana)

  expect(items[0]).toMatchObject({ isYou: true, name: 'Some Body' })
  expect(items.map(({ id }) => id)).toContain(mate.id)
  expect(items.map(({ id }) => id)).not.toContain(stranger.id)
  expect(items.filter(({ isYou }) => isYou)).toHaveLength(1)
  expect(JSON.stringify(items)).not.toContain('@')
  expect(items.map(({ id }) => id)).not.toContain((await personOf(gone.email)).id)
  expect((await listPeople({ team: other.slug }, await reader([], 'ADMINISTRATOR'))).items).toEqual([
    { id: stranger.id, name: 'Stranger', teams: [other.slug], isYou: false },
  ])
})

test('an edit gives an incident to somebody by their id, and to nobody by one that nobody has', async () => {
  const mine = await team(`mine-${uuid()}`)
  const mate = await person('Mate', mine.id)
  const ana = await reader([mine.id])
  const { key } = await report(`service-${uuid()}`)
  const { version } = await readIncident(key, system)

  const after = await editIncident(key, { assigneeId: mate.id }, version, ana, 'r')

  expect(after).toMatchObject({ assignee: 'Mate', assigneeId: mate.id, words: { assigneeEmail: { by: 'Some Body' } } })
  await expect(editIncident(key, { assigneeId: uuid() }, after.version, ana, 'r')).rejects.toMatchObject({
    code: 'invalid',
    details: { errors: [{ pointer: '/assigneeId' }] },
  })
  expect(await editIncident(key, { assigneeId: null }, after.version, ana, 'r')).toMatchObject({ assignee: null })
})

const personOf = (email: string) => db().person.findUniqueOrThrow({ where: { email } })
