import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readHistory } from '@/lib/audit/read-history.server'
import { type Actor, personActor } from '@/lib/auth/actor'
import { linesOf, report, senderNow, someone, system } from '@/lib/causes/causes-factory.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { addComment } from './add-comment.server'
import { editComment } from './edit-comment.server'
import { readComments } from './read-comments.server'
import { takeCommentBack } from './take-comment-back.server'

freshDatabase()

let ana: Actor
let ben: Actor
let administrator: Actor
beforeAll(async () => {
  ana = await someone('Ana', 'ENGINEER')
  ben = await someone('Ben', 'LEAD')
  administrator = await someone('Ada', 'ADMINISTRATOR')
})

let key: string
let id: string
let item: Awaited<ReturnType<typeof report>>['item']
beforeEach(async () => void ({ key, id, item } = await report('checkout')))

const say = (body: string, by = ana) => addComment(key, { body }, by, 'r')

test('what is said stands in the order it was said, and only its writer may change it', async () => {
  const first = await say('It is the **cache**')
  await say('It is not', ben)
  const which = { name: key, id: first.id, version: 1 }

  await expect(editComment(which, { body: 'mine now' }, ben, 'r')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(editComment(which, { body: 'mine now' }, administrator, 'r')).rejects.toMatchObject({
    code: 'forbidden',
  })
  const edited = await editComment(which, { body: 'It was the cache' }, ana, 'r')

  expect(edited).toMatchObject({ body: 'It was the cache', version: 2, mayEdit: true })
  expect(edited.editedAt).not.toBeNull()
  const { items } = await readComments(key, ben)
  expect(items.map(({ body, by, mayEdit }) => [body, by, mayEdit])).toEqual([
    ['It was the cache', 'Ana', false],
    ['It is not', 'Ben', true],
  ])
})

test('an edit of a version that is gone is refused with the one that is there', async () => {
  const { id: commentId } = await say('One')
  const which = { name: key, id: commentId, version: 1 }
  await editComment(which, { body: 'Two' }, ana, 'r')

  await expect(editComment(which, { body: 'Three' }, ana, 'r')).rejects.toMatchObject({
    code: 'out-of-date',
    details: { current: { body: 'Two', version: 2 } },
  })
})

test('taken back its place stays and its words are gone, also from the history that everybody reads', async () => {
  const { id: commentId } = await say('The password is hunter2')
  await say('Answering you', ben)
  const which = { name: key, id: commentId, version: 1 }

  await expect(takeCommentBack(which, ben, 'r')).rejects.toMatchObject({ code: 'forbidden' })
  await takeCommentBack(which, administrator, 'r')

  const { items } = await readComments(key, ana)
  expect(items.map(({ body, takenBackAt }) => [body, takenBackAt !== null])).toEqual([
    [null, true],
    ['Answering you', false],
  ])
  expect(await db().comment.findUnique({ where: { id: commentId }, select: { body: true } })).toEqual({ body: '' })
  const history = await readHistory({ kind: 'INCIDENT', id, ...item }, administrator)
  expect(JSON.stringify(history.items)).not.toMatch(/hunter2|Answering/)
  expect((await linesOf(id)).map(({ action }) => action)).toContain('comment.taken-back')
  await expect(takeCommentBack({ ...which, version: 2 }, ana, 'r')).rejects.toMatchObject({ code: 'conflict' })
})

test('what was said while it was private to a team stays with the team when it is opened', async () => {
  const hidden = await report('checkout', { team: 'payments', visibility: 'TEAM' })
  const { id: teamId } = await db().team.findUniqueOrThrow({ where: { slug: 'payments' } })
  const member = personActor({ ...ana, teamIds: [teamId] })
  await addComment(hidden.key, { body: 'Said among us' }, member, 'r')
  await expect(readComments(hidden.key, ben)).rejects.toMatchObject({ code: 'not-found' })
  await expect(addComment(hidden.key, { body: 'Guessed' }, ben, 'r')).rejects.toMatchObject({ code: 'not-found' })

  const opened = { ...hidden.item, visibility: 'EVERYONE' as const, eventAt: new Date().toISOString() }
  await ingestIncidents([opened], senderNow())
  await addComment(hidden.key, { body: 'Said to all' }, member, 'r')

  const seenBy = async (actor: Actor) => (await readComments(hidden.key, actor)).items.map(({ body }) => body)
  expect(await seenBy(ben)).toEqual(['Said to all'])
  expect(await seenBy(member)).toEqual(['Said among us', 'Said to all'])
  expect(await seenBy(system)).toEqual(['Said among us', 'Said to all'])
})
