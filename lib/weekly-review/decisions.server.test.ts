import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Actor, personActor } from '@/lib/auth/actor'
import { linesOf, someone } from '@/lib/causes/causes-factory.server'
import { db } from '@/lib/db/client.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { decide } from './decide.server'
import { NewDecision } from './decision'
import { editDecision, takeDecisionBack } from './edit-decision.server'
import { readNotes, writeNotes } from './notes.server'
import { decisionsOf, readDecision } from './read-decisions.server'
import { scopeOf } from './scope-of.server'
import { noon, tell, WEEK } from './week-factory.server'

freshDatabase()

let lead: Actor
let engineer: Actor
let other: Actor
beforeAll(async () => {
  lead = await someone('Ana', 'LEAD')
  engineer = await someone('Ben', 'ENGINEER')
  other = await someone('Cem', 'LEAD')
})
beforeEach(async () => {
  await db().weekDecision.deleteMany()
  await db().weekNote.deleteMany()
})

const later = { kind: 'LATER', title: 'Look again' } as const
const say = (wish: object, actor = lead, query = {}) => decide(WEEK, query, NewDecision.parse(wish), actor, 'r')
const seen = async (actor: Actor, query = {}) => decisionsOf(db(), await scopeOf(WEEK, query), actor)

describe('a decision', () => {
  test('is of one team’s week or of everybody’s, with an audit line of its own', async () => {
    const [incident] = await tell({ team: 'payments', service: 'ledger', startedAt: noon(WEEK, 2) })
    const ours = await say({ kind: 'ACTION', title: 'Test under load', mode: 'CAPACITY', dueOn: '2026-04-01' })
    const theirs = await say({ ...later, incident: incident!.key }, lead, { team: 'payments' })

    expect(await seen(lead)).toEqual([ours])
    expect(await seen(engineer, { team: 'payments' })).toEqual([theirs])
    expect(ours).toMatchObject({ week: WEEK, team: null, mode: 'CAPACITY', dueOn: '2026-04-01', by: 'Ana', version: 1 })
    expect(await linesOf(ours.id)).toEqual([{ action: 'weekly-review.decided', actorName: 'Ana' }])
  })

  test('to do something about an incident is a follow-up of it, and is refused here', () => {
    const wish = NewDecision.safeParse({ kind: 'ACTION', title: 'x', incident: 'INC-1' })

    expect(wish.error?.issues).toMatchObject([{ path: ['kind'] }])
    expect(NewDecision.safeParse({ ...later, incident: 'INC-1', mode: 'OTHER' }).success).toBe(false)
  })

  test('is written by leads and administrators alone', async () => {
    await expect(say(later, engineer)).rejects.toMatchObject({ code: 'forbidden' })
    const made = await say(later)
    const which = { id: made.id, version: 1 }

    await expect(editDecision(which, { done: true }, engineer, 'r')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(takeDecisionBack(which, engineer, 'r')).rejects.toMatchObject({ code: 'forbidden' })
    expect(await readDecision(made.id, engineer)).toEqual(made)
  })

  test('about what is private to a team is not there for others', async () => {
    const [hidden] = await tell({ team: 'payments', visibility: 'TEAM', startedAt: noon(WEEK, 3) })
    const { id: teamId } = await db().team.findUniqueOrThrow({ where: { slug: 'payments' } })
    const member = personActor({ ...lead, teamIds: [teamId] })
    const made = await say({ ...later, incident: hidden!.key }, member)

    expect(await seen(member)).toEqual([made])
    expect(await seen(other)).toEqual([])
    await expect(readDecision(made.id, other)).rejects.toMatchObject({ code: 'not-found' })
    await expect(say({ ...later, incident: hidden!.key }, other)).rejects.toMatchObject({ code: 'not-found' })
    await expect(editDecision({ id: made.id, version: 1 }, { done: true }, other, 'r')).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('is ticked off, changed and taken back by whoever read its version', async () => {
    const made = await say(later)
    const done = await editDecision({ id: made.id, version: 1 }, { done: true, title: 'Looked' }, other, 'r')
    expect(done).toMatchObject({ title: 'Looked', version: 2 })
    expect(done.doneAt).not.toBeNull()
    await expect(takeDecisionBack({ id: made.id, version: 1 }, lead, 'r')).rejects.toMatchObject({
      code: 'out-of-date',
      details: { current: done },
    })

    await takeDecisionBack({ id: made.id, version: 2 }, lead, 'r')

    expect(await seen(lead)).toEqual([])
    expect((await linesOf(made.id)).map(({ action }) => action)).toEqual([
      'weekly-review.decided',
      'weekly-review.decision-changed',
      'weekly-review.decision-done',
      'weekly-review.decision-taken-back',
    ])
  })

  test('names an owner, a service and an incident that there are', async () => {
    await expect(say({ ...later, ownerId: uuid() })).rejects.toMatchObject({ code: 'invalid' })
    await expect(say({ ...later, service: 'nowhere' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(say({ ...later, incident: 'INC-9999' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('notes', () => {
  const write = (body: string, version: number, actor = lead) =>
    writeNotes({ name: WEEK, query: {}, version }, { body }, actor, 'r')

  test('begin empty, and of two who write at once one is told what stands by now', async () => {
    expect(await readNotes(WEEK, {}, engineer)).toEqual({ body: '', by: null, at: null, version: 0 })

    const ends = await Promise.allSettled([write('One', 0), write('Two', 0, other)])

    const [won] = ends.filter((end) => end.status === 'fulfilled')
    const [lost] = ends.filter((end) => end.status === 'rejected')
    expect(lost!.reason).toMatchObject({ code: 'out-of-date', details: { current: won!.value } })
    expect(await readNotes(WEEK, {}, engineer)).toEqual(won!.value)
    expect(await readNotes(WEEK, { team: 'payments' }, engineer)).toMatchObject({ version: 0 })
    await expect(write('x', 1, engineer)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
