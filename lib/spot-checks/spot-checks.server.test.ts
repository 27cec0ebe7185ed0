import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Actor, personActor, systemActor, tokenActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import { Scope } from '@/lib/auth/scope'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import type { Origin } from '@/lib/origins/origin'
import { aChange } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { closeSpotCheck } from './close.server'
import { drawSpotCheck } from './draw.server'
import { labelChange } from './label.server'
import { listSpotChecks } from './list.server'
import { readSpotCheck } from './read.server'
import { readNext } from './read-next.server'
import { NewSpotCheck } from './spot-check'

freshDatabase()

const system = systemActor('test')
const NOW = new Date('2026-06-30T00:00:00Z')
const DAYS = { from: '2026-01-05', to: '2026-06-29' }
const wish = (over: object = {}) => NewSpotCheck.parse({ search: DAYS, size: 20, seed: 7, ...over })
const draw = (over: object = {}, actor = system) => drawSpotCheck(wish(over), actor, 'req', NOW)
const apart = { mixed: 'separate' } as const
const sampleOf = (id: string) =>
  db().spotCheckItem.findMany({ where: { spotCheckId: id }, orderBy: { position: 'asc' } })
const idsOf = async (id: string) => (await sampleOf(id)).map(({ changeId }) => changeId)

async function member(role: Role): Promise<Actor> {
  const id = uuid()
  await db().user.create({ data: { id, name: role, email: `${id}@example.com`, role } })
  return personActor({ id, name: role, role, email: `${id}@example.com`, teamIds: [] })
}

const people = {} as Record<'lead' | 'engineer' | 'viewer', Actor>
beforeAll(async () => {
  const some = (count: number, origin: Origin | null, over: object = {}) =>
    Array.from({ length: count }, () =>
      aChange({
        ...(origin && { origin }),
        title: 'Retry the payment call once',
        ...(origin === 'AI' && { labels: ['copilot'], branch: 'claude/retry' }),
        authorName: 'Ada',
        paths: ['src/pay.ts'],
        linesAdded: 12,
        mergedAt: '2026-03-02T10:00:00Z',
        deployedAt: '2026-03-03T10:00:00Z',
        team: 'alpha',
        ...over,
      }),
    )
  const sender = { actor: system, requestId: 'spot', receivedAt: NOW }
  await ingestChanges(
    [
      ...some(40, 'AI'),
      ...some(3, 'MIXED'),
      ...some(60, 'HUMAN'),
      ...some(50, null),
      ...some(9, 'AI', { team: 'beta' }),
    ],
    sender,
  )
  await ingestChanges(some(30, 'AI', { deployedAt: '2026-06-20T10:00:00Z' }), sender)
  Object.assign(people, {
    lead: await member('LEAD'),
    engineer: await member('ENGINEER'),
    viewer: await member('VIEWER'),
  })
})

describe('drawing', () => {
  test('takes mature changes of the filter alone, as many of each tag, and keeps how many there were', async () => {
    const { id } = await draw()
    const check = await readSpotCheck(id, apart, system)
    const tags = (await sampleOf(id)).map(({ tag }) => tag)

    expect(check).toMatchObject({
      seed: 7,
      drawn: 20,
      labelled: 0,
      closedAt: null,
      population: { AI: 49, MIXED: 3, HUMAN: 60, UNKNOWN: 50 },
    })
    const many = (tag: Origin) => tags.filter((each) => each === tag).length
    expect([many('AI'), many('MIXED'), many('HUMAN'), many('UNKNOWN')]).toEqual([5, 3, 6, 6])
  })

  test('draws the same sample in the same order for the same seed, and another for another', async () => {
    const [one, same, other] = await Promise.all([draw(), draw(), draw({ seed: 8 })])

    expect(await idsOf(same.id)).toEqual(await idsOf(one.id))
    expect(await idsOf(other.id)).not.toEqual(await idsOf(one.id))
  })

  test('makes a seed where none is given, and shows it, so that the sample can be drawn again', async () => {
    const { id } = await draw({ seed: undefined })
    const { seed } = await readSpotCheck(id, apart, system)

    expect(await idsOf((await draw({ seed })).id)).toEqual(await idsOf(id))
  })

  test('can take every change alike', async () => {
    const { id } = await draw({ allocation: 'simple', size: 162 })

    expect(await sampleOf(id)).toHaveLength(162)
    expect(await readSpotCheck(id, apart, system)).toMatchObject({ allocation: 'simple' })
  })

  test('of a part of the organisation with fewer than 30 changes is refused', async () => {
    await expect(draw({ search: { ...DAYS, team: 'beta' } })).rejects.toMatchObject({ code: 'conflict' })
    await expect(draw({ search: { ...DAYS, team: 'nobody' } })).rejects.toMatchObject({ code: 'conflict' })
    await expect(draw({ search: { ...DAYS, team: 'alpha' } })).resolves.toBeDefined()
  })
})

let id: string
beforeEach(async () => {
  id = (await draw()).id
})

describe('whoever labels', () => {
  test('is told what was written, and nothing of who is held to have written it', async () => {
    const told = await readNext(id, {}, people.engineer)
    const { change } = told

    expect(told).toMatchObject({ drawn: 20, labelled: 0 })
    expect(Object.keys(change!).toSorted()).toEqual(
      [
        'position',
        'changeId',
        'repository',
        'number',
        'sha',
        'title',
        'url',
        'linesAdded',
        'linesRemoved',
        'filesChanged',
        'paths',
        'label',
        'note',
      ].toSorted(),
    )
    expect(change).toMatchObject({ position: 1, paths: ['src/pay.ts'], linesAdded: 12, label: null })
  })

  test('finds no tag of a single change in any answer of an open spot check, nor in its audit lines', async () => {
    const { change } = await readNext(id, {}, people.engineer)
    const labelled = await labelChange(id, change!.changeId, { label: 'HUMAN' }, people.engineer, 'req')
    const lines = await db().auditEvent.findMany({ where: { entityId: id }, select: { before: true, after: true } })
    const list = await listSpotChecks(people.engineer)
    const detail = await readSpotCheck(id, apart, people.engineer)

    expect(detail.result).toBeNull()
    for (const answer of [labelled, lines, list, detail])
      expect(JSON.stringify(answer)).not.toMatch(/"(tag|origin|evidence|confidence|basis|labels|branch|strata)/)
    expect(labelled).not.toHaveProperty('tag')
  })

  test('goes through the sample in its order, and may go back to any change of it', async () => {
    const first = (await readNext(id, {}, people.engineer)).change!
    await labelChange(id, first.changeId, { label: 'AI', note: 'said so' }, people.engineer, 'req')
    const second = await readNext(id, {}, people.engineer)
    const again = await readNext(id, { at: 1 }, people.lead)

    expect(second).toMatchObject({ labelled: 1, change: { position: 2, label: null } })
    expect(again.change).toEqual({ ...first, label: 'AI', note: 'said so' })
    expect((await readNext(id, { at: 21 }, people.lead)).change).toBeNull()
  })

  test('may say another, or another person may: the last word holds and both are in the audit trail', async () => {
    const { changeId } = (await readNext(id, {}, people.engineer)).change!
    await labelChange(id, changeId, { label: 'AI', note: 'at a glance' }, people.engineer, 'req')
    const last = await labelChange(id, changeId, { label: 'MIXED' }, people.lead, 'req')

    expect(last).toMatchObject({ label: 'MIXED', note: null, labelled: 1 })
    const lines = await db().auditEvent.findMany({
      where: { entityId: id, action: 'spot-check.labelled' },
      orderBy: { id: 'asc' },
    })
    expect(lines.map(({ actorId, before, after }) => ({ actorId, before, after }))).toEqual([
      { actorId: people.engineer.id, before: null, after: { change: changeId, label: 'AI', note: 'at a glance' } },
      {
        actorId: people.lead.id,
        before: { change: changeId, label: 'AI', note: 'at a glance' },
        after: { change: changeId, label: 'MIXED', note: null },
      },
    ])
  })

  test('is an engineer, a lead or an administrator, and never a program', async () => {
    const { changeId } = (await readNext(id, {}, people.engineer)).change!
    const token = tokenActor({ id: uuid(), name: 'T', scopes: Scope.options, source: null })

    for (const actor of [people.viewer, token]) {
      await expect(readNext(id, {}, actor)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(labelChange(id, changeId, { label: 'AI' }, actor, 'req')).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(readSpotCheck(id, apart, actor)).resolves.toBeDefined()
    }
    for (const actor of [people.viewer, people.engineer, token]) {
      await expect(draw({}, actor)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(closeSpotCheck(id, actor, 'req')).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('finds nothing that was not drawn', async () => {
    const elsewhere = await db().change.findFirstOrThrow({ where: { spotChecks: { none: { spotCheckId: id } } } })

    await expect(labelChange(id, elsewhere.id, { label: 'AI' }, system, 'req')).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(labelChange(uuid(), elsewhere.id, { label: 'AI' }, system, 'req')).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(readNext(uuid(), {}, system)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('once it is closed', () => {
  const labelAll = async (label: (tag: Origin) => Origin) => {
    for (const { changeId, tag } of await sampleOf(id))
      await labelChange(id, changeId, { label: label(tag) }, people.engineer, 'req')
  }

  test('it says what the tag is worth, in counts, precision and recall', async () => {
    await labelAll((tag) => (tag === 'UNKNOWN' ? 'AI' : tag))
    await closeSpotCheck(id, people.lead, 'req')
    const { result, labelled } = await readSpotCheck(id, apart, people.viewer)

    expect(labelled).toBe(20)
    expect(result?.strata.map(({ tag, drawn, labels }) => [tag, drawn, labels.AI])).toEqual([
      ['AI', 5, 5],
      ['MIXED', 3, 0],
      ['HUMAN', 6, 0],
      ['UNKNOWN', 6, 6],
    ])
    expect(result?.precision).toMatchObject({ value: 1, high: 1, of: 5 })
    expect(result?.recall.value).toBeCloseTo(49 / (49 + 50), 10)
    expect(await readSpotCheck(id, apart, people.viewer)).toMatchObject({ result })
  })

  test('it names nobody who labelled', async () => {
    await labelAll((tag) => tag)
    await closeSpotCheck(id, people.lead, 'req')

    expect(JSON.stringify(await readSpotCheck(id, apart, people.lead))).not.toContain(people.engineer.id)
  })

  test('its labels stand, and closing it again leaves one line', async () => {
    const { changeId } = (await readNext(id, {}, people.engineer)).change!
    await labelChange(id, changeId, { label: 'AI' }, people.engineer, 'req')
    await closeSpotCheck(id, people.lead, 'req')
    await closeSpotCheck(id, people.lead, 'req')

    await expect(labelChange(id, changeId, { label: 'HUMAN' }, people.engineer, 'req')).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await readNext(id, {}, people.engineer)).change).toBeNull()
    expect(await db().auditEvent.count({ where: { entityId: id, action: 'spot-check.closed' } })).toBe(1)
  })

  test('it was labelled: one without a label cannot be closed', async () => {
    await expect(closeSpotCheck(id, people.lead, 'req')).rejects.toMatchObject({ code: 'conflict' })
    await expect(closeSpotCheck(uuid(), people.lead, 'req')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('no label comes after the end, however close together they are sent', async () => {
    const sample = await idsOf(id)
    await labelChange(id, sample[0]!, { label: 'AI' }, people.engineer, 'req')
    const [, ...labels] = await Promise.allSettled([
      closeSpotCheck(id, people.lead, 'req'),
      ...sample.slice(1, 6).map((changeId) => labelChange(id, changeId, { label: 'AI' }, people.engineer, 'req')),
    ])

    const taken = labels.filter(({ status }) => status === 'fulfilled').length
    const ordered = await db().auditEvent.findMany({ where: { entityId: id }, orderBy: { seq: 'asc' } })
    expect(await db().spotCheckItem.count({ where: { spotCheckId: id, label: { not: null } } })).toBe(taken + 1)
    expect(ordered.findIndex(({ action }) => action === 'spot-check.closed')).toBe(ordered.length - 1)
  })
})
