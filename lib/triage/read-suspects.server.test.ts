import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { before, report, send, someone, system, told } from '@/lib/causes/causes-factory.server'
import { sayCause } from '@/lib/causes/say-cause.server'
import { sayNoCodeChange } from '@/lib/causes/say-no-code-change.server'
import { suggestCauses } from '@/lib/causes/suggest.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { readSuspects } from './read-suspects.server'
import { SuspectsQuery } from './suspect'

freshDatabase()

let service: string
beforeEach(() => void (service = `service-${uuid()}`))
let ana: Actor
beforeAll(async () => void (ana = await someone('Ana', 'ENGINEER')))

const suspects = async (names: string[], actor = ana) =>
  (await readSuspects(SuspectsQuery.parse({ incidents: names.join(',') }), actor)).items

describe('what rows of the queue suspect', () => {
  test('is what the page of each incident suggests first, by number and by id', async () => {
    await send(service, {}, { deployedAt: before(1), linesAdded: 10 })
    const one = await report(service)
    const other = await report(service, { title: 'Nothing fits', service: `none-${uuid()}` })
    const [first] = (await suggestCauses(one.key, ana)).items

    const found = await suspects([one.key, other.id])

    expect(found).toEqual([
      {
        incident: one.key,
        suspect: {
          change: expect.objectContaining({ id: first!.change.id, title: first!.change.title }),
          score: first!.score,
          reason: first!.reasons[0],
        },
      },
      { incident: other.key, suspect: null },
    ])
  })

  test('of many at once is of each what its own page suggests first, whatever the others are', async () => {
    const other = `service-${uuid()}`
    await send(service, {}, { deployedAt: before(1), linesAdded: 10 }, { deployedAt: before(5), linesAdded: 900 })
    const [named] = await send(other, { title: 'Retry the refund of a basket' }, { deployedAt: before(2) })
    const reported = [
      await report(service),
      await report(other, { title: `Broken since "${named!.item.title}"` }),
      await report(`none-${uuid()}`),
      await report(service, { title: 'Timeouts', summary: `after ${named!.item.sha}` }),
      await report(other),
    ]

    const found = await suspects(reported.map(({ key }) => key))

    for (const { incident, suspect } of found) {
      const [first] = (await suggestCauses(incident, ana)).items
      expect([suspect?.change.id, suspect?.score, suspect?.reason]).toEqual([
        first?.change.id,
        first?.score,
        first?.reasons[0],
      ])
    }
    expect(new Set(found.map(({ suspect }) => suspect?.change.id)).size).toBeGreaterThan(2)
  })

  test('is not what was ruled out, and what somebody suspects goes before what is likeliest', async () => {
    const [near, far] = await send(service, { deployedAt: before(1) }, { deployedAt: before(30), mergedAt: before(31) })
    const { key } = await report(service)
    const suspect = async () => (await suspects([key]))[0]!.suspect
    expect(await suspect()).toMatchObject({ change: { id: near!.id } })

    await sayCause(key, { change: told(near!.item), certainty: 'RULED_OUT' }, ana, 'r')
    expect(await suspect()).toMatchObject({ change: { id: far!.id }, reason: 'same service' })
    const [elsewhere] = await send(`other-${uuid()}`, {})
    await sayCause(key, { change: told(elsewhere!.item), certainty: 'SUSPECTED' }, ana, 'r')
    expect(await suspect()).toMatchObject({ change: { id: elsewhere!.id }, score: null, reason: 'suspected already' })
  })

  test('is nothing where a cause is confirmed or no change of code did it', async () => {
    const [change] = await send(service, {}, { deployedAt: before(1) })
    const confirmed = await report(service)
    const noCode = await report(service)
    await sayCause(confirmed.key, { change: told(change!.item), certainty: 'CONFIRMED' }, ana, 'r')
    await sayNoCodeChange(noCode.key, { noCodeChange: true }, ana, 'r')

    expect((await suspects([confirmed.key, noCode.key])).map(({ suspect }) => suspect)).toEqual([null, null])
  })

  test('of an incident that is private to a team is told to nobody outside it', async () => {
    await send(service, {})
    const secret = await report(service, { team: `team-${uuid()}`, visibility: 'TEAM' })

    expect(await suspects([secret.key])).toEqual([])
    expect(await suspects([secret.key], system)).toMatchObject([{ incident: secret.key }])
  })
})

test('no more incidents are asked about at once than are in sight', () => {
  const names = Array.from({ length: 21 }, (_, at) => `INC-${at + 1}`).join(',')

  expect(SuspectsQuery.safeParse({ incidents: names }).success).toBe(false)
  expect(SuspectsQuery.safeParse({ incidents: 'INC-1,nonsense' }).success).toBe(false)
})
