import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readHistory } from '@/lib/audit/read-history.server'
import { type Actor, personActor } from '@/lib/auth/actor'
import { before, report, send, senderNow, someone, system, told } from '@/lib/causes/causes-factory.server'
import { addComment } from '@/lib/comments/add-comment.server'
import { takeCommentBack } from '@/lib/comments/take-comment-back.server'
import { db } from '@/lib/db/client.server'
import { editIncident } from '@/lib/edits/edit-incident.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { readIncident } from '@/lib/incidents/read.server'
import { logEntry } from '@/lib/work/log-entry.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { addEntry } from './add-entry.server'
import { editEntry } from './edit-entry.server'
import { hideEvent } from './hide-event.server'
import { readTimeline } from './read-timeline.server'
import { removeEntry } from './remove-entry.server'

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
const STARTED = '2026-03-05T14:00:00.000Z'
beforeEach(
  async () => void ({ key, id, item } = await report('checkout', { status: 'RESOLVED', resolvedAt: before(-3) })),
)

const put = (minute: string, text: string, by = ana) =>
  addEntry(key, { at: `2026-03-05T14:${minute}:00Z`, text }, by, 'r')
const itemsOf = async (actor = viewer, name = key) => (await readTimeline(name, actor)).items

test('tells what is known in the order it happened, and what nobody timed as missing, never as a time', async () => {
  await put('05', 'Rolled back')

  const { items, missing } = await readTimeline(key, viewer)

  expect(items.map((one) => [one.at, one.kind])).toEqual([
    [STARTED, 'MILESTONE'],
    ['2026-03-05T14:05:00.000Z', 'ENTRY'],
    [before(-3), 'MILESTONE'],
  ])
  expect(missing).toEqual(['detected', 'acknowledged', 'mitigated'])
})

test('tells when linked changes went live, and none that was ruled out', async () => {
  const changes = await send('checkout', {}, {}, {})
  const causes = changes.slice(0, 2).map(({ item: change }, at) => ({
    change: told(change),
    certainty: at === 0 ? ('CONFIRMED' as const) : ('SUSPECTED' as const),
  }))
  await ingestIncidents([{ ...item, causes, eventAt: new Date().toISOString() }], senderNow())
  const ruledOut = { incidentId_changeId: { incidentId: id, changeId: changes[1]!.id } }
  expect((await itemsOf()).filter(({ kind }) => kind === 'DEPLOYMENT')).toHaveLength(2)

  await db().cause.update({ where: ruledOut, data: { certainty: 'RULED_OUT' } })

  expect((await itemsOf()).filter(({ kind }) => kind === 'DEPLOYMENT')).toMatchObject([
    { at: before(2), change: { changeId: changes[0]!.id }, certainty: 'CONFIRMED' },
  ])
})

test('a move that gave a milestone its time is told once, with who moved it; another is told by itself', async () => {
  const fresh = await report('checkout')
  const { version } = await readIncident(fresh.key, ana)
  const moved = await editIncident(fresh.key, { status: 'ACKNOWLEDGED' }, version, ana, 'r')
  await editIncident(fresh.key, { status: 'OPEN' }, moved.version, ben, 'r')
  const again = await readIncident(fresh.key, ana)
  await editIncident(fresh.key, { status: 'MITIGATED' }, again.version, ben, 'r')

  const { items, missing } = await readTimeline(fresh.key, viewer)

  expect(items.slice(1)).toMatchObject([
    { kind: 'STATUS', to: 'ACKNOWLEDGED', by: 'Ana' },
    { kind: 'STATUS', from: 'ACKNOWLEDGED', to: 'OPEN', by: 'Ben' },
    { kind: 'MILESTONE', milestone: 'mitigated', by: 'Ben' },
  ])
  expect(missing).toEqual(['detected', 'acknowledged'])
})

test('hours are told as one total, and nobody’s name with them', async () => {
  await logEntry({ incident: key, minutes: 45, startedAt: before(-1), personEmail: 'Ana@example.com' }, system, 'r')
  await logEntry({ incident: key, minutes: 60, startedAt: before(-2), personEmail: 'Ben@example.com' }, system, 'r')

  const work = (await itemsOf()).filter(({ kind }) => kind === 'WORK')

  expect(work).toMatchObject([{ at: before(-1), until: before(-3), minutes: 105 }])
  expect(JSON.stringify(work)).not.toMatch(/Ana|Ben|@/)
})

test('a comment on the timeline is its row: edited it is told so, taken back it is gone', async () => {
  const { id: commentId, createdAt } = await addComment(key, { body: 'The token is hunter2' }, ben, 'r')
  const pinned = await addEntry(key, { commentId }, ana, 'r')
  expect(pinned).toMatchObject({ at: createdAt, text: 'The token is hunter2', by: 'Ana', saidBy: 'Ben' })
  await expect(addEntry(key, { commentId }, ben, 'r')).rejects.toMatchObject({ code: 'conflict' })
  const which = { name: key, id: pinned.id, version: 1 }
  await expect(editEntry(which, { text: 'I said so' }, ana, 'r')).rejects.toMatchObject({ code: 'conflict' })
  expect(await editEntry(which, { at: before(-1) }, ana, 'r')).toMatchObject({ at: before(-1), version: 2 })

  await takeCommentBack({ name: key, id: commentId, version: 1 }, ben, 'r')

  expect(JSON.stringify(await itemsOf())).not.toContain('hunter2')
  const { items } = await readHistory({ kind: 'INCIDENT', id, ...item }, viewer)
  expect(JSON.stringify(items)).not.toContain('hunter2')
  await expect(addEntry(key, { commentId }, ana, 'r')).rejects.toMatchObject({ code: 'conflict' })
})

test('a comment of another incident is not there', async () => {
  const other = await report('checkout')
  const { id: commentId } = await addComment(other.key, { body: 'Elsewhere' }, ben, 'r')
  await expect(addEntry(key, { commentId }, ana, 'r')).rejects.toMatchObject({ code: 'not-found' })
})

test('entries are changed and removed by the version that was read, and the history keeps no words of them', async () => {
  const entry = await put('05', 'Rolled back by hunter2')
  const which = { name: key, id: entry.id, version: 1 }
  const edited = await editEntry(which, { text: 'Rolled back' }, ben, 'r')
  expect(edited).toMatchObject({ text: 'Rolled back', version: 2 })
  for (const stale of [editEntry(which, { text: 'x' }, ana, 'r'), removeEntry(which, ana, 'r')])
    await expect(stale).rejects.toMatchObject({ code: 'out-of-date', details: { current: edited } })

  await removeEntry({ ...which, version: 2 }, ana, 'r')

  expect((await itemsOf()).map(({ kind }) => kind)).not.toContain('ENTRY')
  const { items } = await readHistory({ kind: 'INCIDENT', id, ...item }, viewer)
  expect(items.map(({ action }) => action).slice(0, 3)).toEqual([
    'timeline.removed',
    'timeline.changed',
    'timeline.added',
  ])
  expect(JSON.stringify(items)).not.toMatch(/hunter2|Rolled/)
})

test('what it tells by itself can be left out and told again, once each, and nothing else can', async () => {
  const hiding = { event: 'milestone:started', hidden: true }
  await Promise.all([hideEvent(key, hiding, ana, 'r'), hideEvent(key, hiding, ben, 'r')])
  expect((await itemsOf())[0]).toMatchObject({ event: 'milestone:started', isHidden: true })
  const { items } = await readHistory({ kind: 'INCIDENT', id, ...item }, viewer)
  expect(items.filter(({ action }) => action === 'timeline.changed')).toHaveLength(1)

  await hideEvent(key, { ...hiding, hidden: false }, ana, 'r')
  expect((await itemsOf())[0]).toMatchObject({ isHidden: false })
  for (const event of ['milestone:detected', 'status:1', 'work', 'anything'])
    await expect(hideEvent(key, { event, hidden: true }, ana, 'r')).rejects.toMatchObject({ code: 'not-found' })
  await expect(hideEvent(key, hiding, viewer, 'r')).rejects.toMatchObject({ code: 'forbidden' })
})

test('what was put there or said while it was private to a team stays with the team, also put there later', async () => {
  const hidden = await report('checkout', { team: 'payments', visibility: 'TEAM' })
  const { id: teamId } = await db().team.findUniqueOrThrow({ where: { slug: 'payments' } })
  const member = personActor({ ...ana, teamIds: [teamId] })
  const at = before(-1)
  await addEntry(hidden.key, { at, text: 'Among us' }, member, 'r')
  const { id: commentId } = await addComment(hidden.key, { body: 'Said among us' }, member, 'r')
  await ingestIncidents([{ ...hidden.item, status: 'ACKNOWLEDGED', eventAt: new Date().toISOString() }], senderNow())
  await expect(readTimeline(hidden.key, ben)).rejects.toMatchObject({ code: 'not-found' })
  await expect(addEntry(hidden.key, { at, text: 'Guessed' }, ben, 'r')).rejects.toMatchObject({ code: 'not-found' })

  const opened = { ...hidden.item, visibility: 'EVERYONE' as const, eventAt: new Date().toISOString() }
  await ingestIncidents([opened], senderNow())
  await addEntry(hidden.key, { at, text: 'For all' }, member, 'r')
  await expect(addEntry(hidden.key, { commentId }, ben, 'r')).rejects.toMatchObject({ code: 'not-found' })
  await addEntry(hidden.key, { commentId }, member, 'r')

  const seenBy = async (actor: Actor) =>
    (await itemsOf(actor, hidden.key)).flatMap((one) => (one.kind === 'ENTRY' ? [one.text] : [])).toSorted()
  expect(await seenBy(ben)).toEqual(['For all'])
  expect(await seenBy(member)).toEqual(['Among us', 'For all', 'Said among us'])
  const moves = async (actor: Actor) =>
    (await itemsOf(actor, hidden.key)).filter(({ kind }) => kind === 'STATUS').length
  expect(await moves(ben)).toBe(0)
  expect(await moves(member)).toBeGreaterThan(0)
})
