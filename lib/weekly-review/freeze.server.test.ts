import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { linesOf, someone } from '@/lib/causes/causes-factory.server'
import { db } from '@/lib/db/client.server'
import { addFollowUp } from '@/lib/follow-ups/add-follow-up.server'
import { withClient } from '@/scripts/postgres/database.mjs'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { addWeeks } from '@/lib/time/week'
import { decide } from './decide.server'
import { editDecision } from './edit-decision.server'
import { freezeWeek } from './freeze.server'
import { readNotes, writeNotes } from './notes.server'
import { readWeekReview } from './read.server'
import { AFTER, noon, tell, tenWeeksAndOne, WEEK } from './week-factory.server'

const { url } = freshDatabase()

let lead: Actor
let reader: Actor
let keys: { first: string; second: string; hidden: string }
beforeAll(async () => {
  lead = await someone('Ana', 'LEAD')
  reader = await someone('Ben', 'VIEWER')
  const { first, second, hidden } = await tenWeeksAndOne()
  keys = { first: first.key, second: second.key, hidden: hidden.key }
}, 60_000)

const read = (actor = lead, week = WEEK) => readWeekReview(week, {}, actor, AFTER)
const freeze = (undecided: string[], actor = lead, week = WEEK, now = AFTER) =>
  freezeWeek(week, {}, { undecided }, actor, 'r', now)

describe('freezing a review', () => {
  test('is refused while its week goes on, to whoever may not write, and where open decisions are not named', async () => {
    await expect(freeze([], lead, WEEK, new Date('2026-03-05T12:00:00Z'))).rejects.toThrow(/not over/)
    await expect(freeze([], reader)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(freeze([])).rejects.toMatchObject({ code: 'conflict' })
    await expect(freeze([keys.first])).rejects.toThrow(keys.second)
    expect((await read()).frozen).toBeNull()
  })

  test('keeps it as it stood, with who did it and an audit line, and names what nobody decided', async () => {
    await addFollowUp(keys.first, { title: 'Alert on the queue', dueOn: '2026-04-01' }, lead, 'r')
    await decide(WEEK, {}, { kind: 'ACTION', title: 'Test under load', mode: 'CONCURRENCY' }, lead, 'r')
    await writeNotes({ name: WEEK, query: {}, version: 0 }, { body: 'We looked at the queue.' }, lead, 'r')
    const before = await read()

    await freeze([keys.second])

    const { frozen, ...after } = await read()
    expect(frozen).toMatchObject({ by: 'Ana', isIntact: true, undecided: [keys.second], differences: [] })
    expect(frozen!.inputs.find(({ kind }) => kind === 'incidents')!.rows).toBeGreaterThan(20)
    expect(after.figures).toEqual(before.figures)
    expect(after.notes.body).toBe('We looked at the queue.')
    const { id } = await db().frozenWeek.findFirstOrThrow()
    expect((await linesOf(id)).map(({ action }) => action)).toEqual(['weekly-review.frozen'])
    await expect(freeze([keys.second])).rejects.toThrow(/frozen already/)
  })

  test('leaves out what is private to a team, for everybody, and says how many', async () => {
    const { criticals, hidden } = await read(reader)

    expect(criticals.map(({ key }) => key).sort()).toEqual([keys.first, keys.second].sort())
    expect(hidden).toBe(1)
    expect(JSON.stringify((await db().frozenWeek.findFirstOrThrow()).snapshot)).not.toContain('A leaked key')
  })

  test('is for good: nothing is written into it, and no row of it changed, also by whoever owns the database', async () => {
    const { version } = await readNotes(WEEK, {}, lead)
    const rewritten = writeNotes({ name: WEEK, query: {}, version }, { body: 'Other' }, lead, 'r')
    await expect(rewritten).rejects.toThrow(/frozen/)
    await expect(decide(WEEK, {}, { kind: 'NOTHING', title: 'Fine' }, lead, 'r')).rejects.toThrow(/frozen/)
    for (const statement of [
      `update frozen_weeks set snapshot = '{}'`,
      `delete from frozen_weeks`,
      `truncate frozen_weeks`,
    ])
      await expect(withClient(url(), (client) => client.query(statement))).rejects.toThrow(/history/)
  })

  test('flags what came later beside it and leaves it as it was', async () => {
    const { figures } = await read()
    await tell({ team: 'payments', service: 'cart', severity: 'SEV1', startedAt: noon(WEEK, 3), title: 'Told late' })

    const late = await read()
    expect(late.figures).toEqual(figures)
    expect(late.frozen!.differences).toContainEqual({ name: 'Critical incidents', frozen: '3', now: '4' })
    expect(late.frozen!.isIntact).toBe(true)
  })

  test('carries what is still open into the next one, until it is done', async () => {
    const next = addWeeks(WEEK, 1)
    const later = new Date('2026-03-16T09:00:00Z')
    const { carried } = await readWeekReview(next, {}, lead, later)
    expect(carried.from).toBe(WEEK)
    expect(carried.followUps.map(({ title }) => title)).toEqual(['Alert on the queue'])
    expect(carried.decisions.map(({ title }) => title)).toEqual(['Test under load'])

    const [decision] = carried.decisions
    await editDecision(decision!, { done: true }, lead, 'r')
    expect((await readWeekReview(next, {}, lead, later)).carried.decisions).toEqual([])
  })
})
