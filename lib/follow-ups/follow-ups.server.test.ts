import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readHistory } from '@/lib/audit/read-history.server'
import { type Actor, personActor } from '@/lib/auth/actor'
import { linesOf, report, senderNow, someone } from '@/lib/causes/causes-factory.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { listPeople } from '@/lib/people/list-people.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { addFollowUp } from './add-follow-up.server'
import { editFollowUp } from './edit-follow-up.server'
import type { FollowUpEdit, NewFollowUp } from './follow-up'
import { readFollowUps } from './read-follow-ups.server'
import { removeFollowUp } from './remove-follow-up.server'

freshDatabase()

let ana: Actor
let ben: Actor
let viewer: Actor
beforeAll(async () => {
  ana = await someone('Ana', 'ENGINEER')
  ben = await someone('Ben', 'LEAD')
  viewer = await someone('Vera', 'VIEWER')
})

let key: string
let id: string
let item: Awaited<ReturnType<typeof report>>['item']
beforeEach(async () => void ({ key, id, item } = await report('checkout')))

const add = (words: NewFollowUp, by = ana) => addFollowUp(key, words, by, 'r')
const edit = (followUp: { id: string; version: number }, words: FollowUpEdit, by = ben) =>
  editFollowUp({ name: key, id: followUp.id, version: followUp.version }, words, by, 'r')

test('stands by the day it is due, what has no day at the end, and stays where it is when it is ticked off', async () => {
  await add({ title: 'Some day' })
  await add({ title: 'Late', dueOn: '2026-05-02' })
  const done = await add({ title: 'First', dueOn: '2026-01-01' })
  await add({ title: 'Soon', dueOn: '2026-04-02' })
  await edit(done, { done: true })

  const { items } = await readFollowUps(key, viewer)

  expect(items.map(({ title, dueOn }) => [title, dueOn])).toEqual([
    ['First', '2026-01-01'],
    ['Soon', '2026-04-02'],
    ['Late', '2026-05-02'],
    ['Some day', null],
  ])
})

test('it is told who ticked it off and when, and opened again nobody did', async () => {
  const added = await add({ title: 'Alert on the queue' })
  const done = await edit(added, { done: true })
  expect(done).toMatchObject({ by: 'Ana', doneBy: 'Ben', version: 2 })
  expect(done.doneAt).not.toBeNull()
  expect((await readFollowUps(key, ana)).items).toEqual([done])

  const reopened = await edit(done, { done: false })
  expect(reopened).toMatchObject({ doneAt: null, doneBy: null })
  const again = await edit(reopened, { done: true }, ana)
  expect((await readFollowUps(key, ana)).items).toMatchObject([{ doneBy: 'Ana', version: again.version }])
  expect((await linesOf(id)).map(({ action }) => action).slice(-4)).toEqual([
    'follow-up.added',
    'follow-up.done',
    'follow-up.reopened',
    'follow-up.done',
  ])
})

test('an edit that says what is there already changes nothing and leaves no line', async () => {
  const added = await add({ title: 'Alert on the queue', dueOn: '2026-04-02' })
  const before = await linesOf(id)

  expect(await edit(added, { title: 'Alert on the queue', done: false })).toEqual(added)
  expect(await linesOf(id)).toEqual(before)
})

test('an owner is somebody, told by name and without their address', async () => {
  const { items } = await listPeople({}, ana)
  const you = items.find(({ isYou }) => isYou)!
  const added = await add({ title: 'Alert on the queue', ownerId: you.id })

  expect(added).toMatchObject({ ownerId: you.id, owner: you.name })
  const history = await readHistory({ kind: 'INCIDENT', id, ...item }, viewer)
  expect(JSON.stringify([added, history.items])).not.toContain('@')
  for (const nobody of [add({ title: 'x', ownerId: uuid() }), edit(added, { ownerId: uuid() })])
    await expect(nobody).rejects.toMatchObject({ code: 'invalid', details: { errors: [{ pointer: '/ownerId' }] } })
  expect(await edit(added, { ownerId: null })).toMatchObject({ owner: null })
})

test('of two who change it at once one is told what it is by now', async () => {
  const added = await add({ title: 'Alert on the queue' })

  const ends = await Promise.allSettled([edit(added, { title: 'One' }), edit(added, { title: 'Two' }, ana)])

  const [lost] = ends.filter((end) => end.status === 'rejected')
  const [won] = ends.filter((end) => end.status === 'fulfilled')
  expect(ends.filter((end) => end.status === 'rejected')).toHaveLength(1)
  expect(lost?.reason).toMatchObject({ code: 'out-of-date', details: { current: won?.value } })
})

test('removed it is gone, and its words stay in the history', async () => {
  const { id: followUp, version } = await add({ title: 'Alert on the queue' })
  await expect(removeFollowUp({ name: key, id: followUp, version: 7 }, ben, 'r')).rejects.toMatchObject({
    code: 'out-of-date',
  })
  await removeFollowUp({ name: key, id: followUp, version }, ben, 'r')

  expect((await readFollowUps(key, ana)).items).toEqual([])
  const { items } = await readHistory({ kind: 'INCIDENT', id, ...item }, viewer)
  expect(items[0]).toMatchObject({ action: 'follow-up.removed', before: { title: 'Alert on the queue' } })
})

test('what was planned while it was private to a team stays with the team when it is opened', async () => {
  const hidden = await report('checkout', { team: 'payments', visibility: 'TEAM' })
  const { id: teamId } = await db().team.findUniqueOrThrow({ where: { slug: 'payments' } })
  const member = personActor({ ...ana, teamIds: [teamId] })
  const planned = await addFollowUp(hidden.key, { title: 'Among us' }, member, 'r')
  await expect(readFollowUps(hidden.key, ben)).rejects.toMatchObject({ code: 'not-found' })
  await expect(addFollowUp(hidden.key, { title: 'Guessed' }, ben, 'r')).rejects.toMatchObject({ code: 'not-found' })

  const opened = { ...hidden.item, visibility: 'EVERYONE' as const, eventAt: new Date().toISOString() }
  await ingestIncidents([opened], senderNow())
  await addFollowUp(hidden.key, { title: 'For all' }, member, 'r')

  const seenBy = async (actor: Actor) => (await readFollowUps(hidden.key, actor)).items.map(({ title }) => title)
  expect(await seenBy(ben)).toEqual(['For all'])
  expect(await seenBy(member)).toEqual(['Among us', 'For all'])
  const which = { name: hidden.key, id: planned.id, version: planned.version }
  await expect(editFollowUp(which, { done: true }, ben, 'r')).rejects.toMatchObject({ code: 'not-found' })
  await expect(removeFollowUp(which, ben, 'r')).rejects.toMatchObject({ code: 'not-found' })
})

test('whoever only reads plans nothing', async () => {
  await expect(add({ title: 'x' }, viewer)).rejects.toMatchObject({ code: 'forbidden' })
  const added = await add({ title: 'Alert on the queue' })
  await expect(edit(added, { done: true }, viewer)).rejects.toMatchObject({ code: 'forbidden' })
})
