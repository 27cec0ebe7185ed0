import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Actor, personActor, tokenActor } from '@/lib/auth/actor'
import { failedChanges } from '@/lib/changes/outcome.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { readIncident } from '@/lib/incidents/read.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { linesOf, linkOf, report, send, senderNow, someone, system, told } from './causes-factory.server'
import { sayCause } from './say-cause.server'
import { sayNoCodeChange } from './say-no-code-change.server'
import { suggestCauses } from './suggest.server'
import { takeCauseBack } from './take-cause-back.server'

freshDatabase()

/** A service of its own for each test, so that none sees the changes of another. */
let service: string
beforeEach(() => void (service = `service-${uuid()}`))

let ana: Actor
let mei: Actor
beforeAll(async () => {
  ana = await someone('Ana', 'ENGINEER')
  mei = await someone('Mei', 'ENGINEER')
})

const idsOf = async (key: string, actor = system) =>
  (await suggestCauses(key, actor)).items.map(({ change }) => change.id)

describe('what a person says of a link', () => {
  test('accepting a suggestion keeps its score, settles the origin, and is audited; taking it back leaves nothing', async () => {
    const [change] = await send(service, { origin: 'AI' })
    const { key, id } = await report(service)
    const [suggestion] = (await suggestCauses(key, ana)).items

    const answer = await sayCause(
      key,
      { change: told(change!.item), certainty: 'CONFIRMED', from: 'suggestion', was: null },
      ana,
      'r',
    )

    expect(answer).toMatchObject({
      method: 'SUGGESTION',
      confidence: suggestion!.score,
      decidedBy: 'Ana',
      origin: 'AI',
    })
    expect(await idsOf(key)).toEqual([])
    await takeCauseBack(key, change!.id, mei, 'r')
    expect(await linkOf(id, change!.id)).toBeNull()
    expect(await readIncident(key, system)).toMatchObject({ origin: 'UNKNOWN', causes: [] })
    expect((await linesOf(id)).slice(1)).toEqual([
      { action: 'cause.confirmed', actorName: 'Ana' },
      { action: 'cause.taken-back', actorName: 'Mei' },
    ])
  })

  test('what is ruled out is not suggested again', async () => {
    const [change] = await send(service, {})
    const { key } = await report(service)

    await sayCause(key, { change: told(change!.item), certainty: 'RULED_OUT' }, ana, 'r')

    expect(await suggestCauses(key, system)).toMatchObject({
      items: [],
      why: 'All that fit are confirmed or ruled out.',
    })
  })

  test('said twice it is said once', async () => {
    const [change] = await send(service, {})
    const { key, id } = await report(service)
    const word = { change: told(change!.item), certainty: 'CONFIRMED' as const }

    await sayCause(key, word, ana, 'r')
    await sayCause(key, word, ana, 'r')

    expect((await linesOf(id)).filter(({ action }) => action === 'cause.confirmed')).toHaveLength(1)
  })

  test('stands against every later version of its sender, and its sender’s word returns when it is taken back', async () => {
    const [guilty, other] = await send(service, { origin: 'AI' }, { origin: 'HUMAN' })
    const causes = [{ change: told(guilty!.item), certainty: 'CONFIRMED' as const }]
    const { key, id, item } = await report(service, { causes })
    await sayCause(key, { change: told(guilty!.item), certainty: 'RULED_OUT', note: 'It was off' }, ana, 'r')

    for (const later of [
      { causes: [] },
      { causes: [...causes, { change: told(other!.item), certainty: 'CONFIRMED' as const }] },
      { causes },
    ])
      await ingestIncidents([{ ...item, ...later }], senderNow())

    expect(await linkOf(id, guilty!.id)).toMatchObject({ certainty: 'RULED_OUT', method: 'PERSON', note: 'It was off' })
    expect(await readIncident(key, system)).toMatchObject({ origin: 'UNKNOWN' })
    await takeCauseBack(key, guilty!.id, ana, 'r')
    expect(await linkOf(id, guilty!.id)).toMatchObject({ certainty: 'CONFIRMED', method: 'DECLARED' })
    expect(await readIncident(key, system)).toMatchObject({ origin: 'AI' })
    await expect(takeCauseBack(key, guilty!.id, ana, 'r')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('no program overrules it, and what a program says here survives what the sender says later', async () => {
    const [one, two] = await send(service, {}, {})
    const { key, id, item } = await report(service)
    const bot = tokenActor({ id: uuid(), name: 'bot', scopes: ['read', 'ingest:incidents'], source: null })
    await sayCause(key, { change: told(one!.item), certainty: 'RULED_OUT' }, ana, 'r')
    await sayCause(key, { change: told(two!.item), certainty: 'SUSPECTED' }, bot, 'r')

    const overruling = sayCause(key, { change: told(one!.item), certainty: 'CONFIRMED' }, bot, 'r')

    await expect(overruling).rejects.toMatchObject({ code: 'conflict' })
    await expect(takeCauseBack(key, one!.id, bot, 'r')).rejects.toMatchObject({ code: 'conflict' })
    await ingestIncidents([{ ...item, causes: [{ change: told(one!.item) }] }], senderNow())
    expect(await linkOf(id, two!.id)).toMatchObject({ method: 'DECLARED', decidedBy: 'bot' })
  })

  test('of two who decide at once on what neither has seen, one is told what the other said', async () => {
    const [change] = await send(service, {})
    const { key, id } = await report(service)
    const say = (certainty: 'CONFIRMED' | 'RULED_OUT', actor: Actor) =>
      sayCause(key, { change: told(change!.item), certainty, was: null }, actor, 'r')

    const outcomes = await Promise.allSettled([say('CONFIRMED', ana), say('RULED_OUT', mei)])

    const [lost] = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(lost?.reason).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^(Ana confirmed|Mei ruled out) it meanwhile/),
    })
    expect((await linesOf(id)).filter(({ action }) => action.startsWith('cause.'))).toHaveLength(1)
  })

  test('a change that has not been seen is named by its pointer', async () => {
    const { key } = await report(service)
    const word = { change: { repository: 'shop/none', sha: 'none' }, certainty: 'CONFIRMED' as const }

    await expect(sayCause(key, word, ana, 'r')).rejects.toMatchObject({ details: { errors: [{ pointer: '/change' }] } })
  })

  test('a viewer says nothing', async () => {
    const [change] = await send(service, {})
    const { key } = await report(service)
    const viewer = personActor({ id: uuid(), name: 'V', role: 'VIEWER', email: 'v@example.com', teamIds: [] })

    const word = { change: told(change!.item), certainty: 'CONFIRMED' as const }
    await expect(sayCause(key, word, viewer, 'r')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(sayNoCodeChange(key, { noCodeChange: true }, viewer, 'r')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(takeCauseBack(key, change!.id, viewer, 'r')).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('no code change', () => {
  test('stands against every later version of its sender, whose causes are then suspicions, until it is taken back', async () => {
    const [change] = await send(service, { origin: 'AI' })
    const { key, id, item } = await report(service, { origin: 'AI' })

    expect(await sayNoCodeChange(key, { noCodeChange: true }, ana, 'r')).toMatchObject({
      noCodeChange: true,
      origin: 'UNKNOWN',
    })
    const causes = [{ change: told(change!.item), certainty: 'CONFIRMED' as const }]
    for (const later of [{ noCodeChange: false }, { origin: 'HUMAN' as const }, { causes }, { title: 'Another' }])
      await ingestIncidents([{ ...item, ...later }], senderNow())

    expect(await readIncident(key, system)).toMatchObject({
      noCodeChange: true,
      noCodeChangeSaidBy: 'Ana',
      origin: 'UNKNOWN',
      causes: [{ certainty: 'SUSPECTED' }],
    })
    expect(await suggestCauses(key, system)).toMatchObject({
      items: [],
      why: 'Ana said that no change of code did it.',
    })
    await sayNoCodeChange(key, { noCodeChange: null }, mei, 'r')
    expect(await linkOf(id, change!.id)).toMatchObject({ certainty: 'CONFIRMED', method: 'DECLARED' })
    expect(await readIncident(key, system)).toMatchObject({
      noCodeChange: false,
      noCodeChangeSaidBy: null,
      origin: 'AI',
    })
  })

  test('a person’s contrary stands as well', async () => {
    const { key, item } = await report(service, { noCodeChange: true })

    await sayNoCodeChange(key, { noCodeChange: false }, ana, 'r')
    await ingestIncidents([{ ...item, noCodeChange: true, title: 'Still' }], senderNow())

    expect(await readIncident(key, system)).toMatchObject({ noCodeChange: false, noCodeChangeSaidBy: 'Ana' })
  })

  test('cannot be said beside a confirmed cause, nor a cause beside it: one of them is taken back first', async () => {
    const [change] = await send(service, {})
    const { key } = await report(service)
    const word = { change: told(change!.item), certainty: 'CONFIRMED' as const }

    await sayCause(key, word, ana, 'r')
    await expect(sayNoCodeChange(key, { noCodeChange: true }, mei, 'r')).rejects.toMatchObject({ code: 'conflict' })
    await takeCauseBack(key, change!.id, mei, 'r')
    await sayNoCodeChange(key, { noCodeChange: true }, mei, 'r')
    await expect(sayCause(key, word, ana, 'r')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Mei'),
    })
  })

  test('of two who say one each at once, one is told of the other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [change] = await send(service, {})
      const { key } = await report(service)

      const outcomes = await Promise.allSettled([
        sayCause(key, { change: told(change!.item), certainty: 'CONFIRMED' }, ana, 'r'),
        sayNoCodeChange(key, { noCodeChange: true }, mei, 'r'),
      ])

      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    }
  })

  test('a sender that declares a cause while somebody says so does not leave one confirmed', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [change] = await send(service, { origin: 'AI' })
      const { key, id, item } = await report(service)
      const causes = [{ change: told(change!.item), certainty: 'CONFIRMED' as const }]

      const [said] = await Promise.allSettled([
        sayNoCodeChange(key, { noCodeChange: true }, mei, 'r'),
        ingestIncidents([{ ...item, causes }], senderNow()),
      ])

      const { origin } = await readIncident(key, system)
      const link = await linkOf(id, change!.id)
      if (said.status === 'fulfilled') expect([origin, link?.certainty]).toEqual(['UNKNOWN', 'SUSPECTED'])
      else expect([origin, link?.certainty]).toEqual(['AI', 'CONFIRMED'])
    }
  })

  test('makes its suspects no failures', async () => {
    const [change] = await send(service, { origin: 'AI' })
    const { key } = await report(service, { causes: [{ change: told(change!.item) }] })
    const range = { from: new Date('2026-03-01'), to: new Date('2026-03-08'), asOf: new Date('2026-11-22') }
    const cohort = { ...range, followUp: '30', severity: 'all', certainty: 'suspected' } as const
    const failed = () => db().$queryRaw`
      select 1 from (${failedChanges(cohort)}) f where change_id = ${change!.id}::uuid`

    expect(await failed()).toHaveLength(1)
    await sayNoCodeChange(key, { noCodeChange: true }, ana, 'r')

    expect(await failed()).toEqual([])
  })
})

test('an incident that is private to others is not there, for every one of these', async () => {
  const [change] = await send(service, {})
  const { key } = await report(service, { team: `team-${service}`, visibility: 'TEAM' })
  const word = { change: told(change!.item), certainty: 'CONFIRMED' as const }

  for (const attempt of [
    () => suggestCauses(key, ana),
    () => sayCause(key, word, ana, 'r'),
    () => sayCause(key, { ...word, from: 'suggestion' }, ana, 'r'),
    () => takeCauseBack(key, change!.id, ana, 'r'),
    () => sayNoCodeChange(key, { noCodeChange: true }, ana, 'r'),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
})
