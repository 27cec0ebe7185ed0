import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { aChange, aDeployment } from '@/prisma/factories'
import { type Random, randomOf } from '@/prisma/random'
import { freshDatabase } from '@/scripts/postgres/test-database'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { settleDeployed } from './settle-deployed.server'

freshDatabase()

const actor = systemActor('test')
let sender: Sender

beforeEach(() => {
  sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
})

describe('when a change went live', () => {
  const deployed = (externalId: string) =>
    db().change.findFirstOrThrow({ where: { externalId }, select: { deployedAt: true, deployedBasis: true } })

  test('with the first successful production deployment that lists it, whichever comes first', async () => {
    const change = aChange({ service: 'listed' })
    const changes = [{ source: change.source, externalId: change.externalId }]
    const on = (finishedAt: string, result: 'SUCCESS' | 'FAILURE' = 'SUCCESS') =>
      aDeployment({ service: 'listed', finishedAt, result, changes })

    await ingestDeployments([on('2026-03-09T09:00:00Z')], sender)
    await ingestChanges([change], sender)
    await ingestDeployments([on('2026-03-05T09:00:00Z'), on('2026-03-04T09:00:00Z', 'FAILURE')], sender)

    expect(await deployed(change.externalId)).toEqual({
      deployedAt: new Date('2026-03-05T09:00:00Z'),
      deployedBasis: 'DEPLOYMENT',
    })
  })

  test('between deployments that list nothing, with the next one of its service', async () => {
    const change = aChange({ service: 'unlisted', mergedAt: '2026-03-10T10:00:00Z' })
    const on = (finishedAt: string) => aDeployment({ service: 'unlisted', finishedAt })

    await ingestDeployments([on('2026-03-09T09:00:00Z'), on('2026-03-12T09:00:00Z')], sender)
    await ingestChanges([change], sender)
    await ingestDeployments([on('2026-03-11T09:00:00Z')], sender)

    expect(await deployed(change.externalId)).toEqual({
      deployedAt: new Date('2026-03-11T09:00:00Z'),
      deployedBasis: 'MERGE_ORDER',
    })
  })

  test('a service with deployments leaves a change not yet carried undeployed, however late the news comes', async () => {
    const change = aChange({ service: 'waiting', mergedAt: '2026-03-10T10:00:00Z' })
    await ingestChanges([change], sender)
    const before = await deployed(change.externalId)

    await ingestDeployments([aDeployment({ service: 'waiting', finishedAt: '2026-03-09T09:00:00Z' })], sender)

    expect(before.deployedBasis).toBe('MERGE')
    expect(await deployed(change.externalId)).toEqual({ deployedAt: null, deployedBasis: null })
  })

  test('an older commit deployed again carries nothing that was merged after it', async () => {
    const old = aChange({ service: 'rolled', mergedAt: '2026-03-08T10:00:00Z', sha: 'aaaa1' })
    const change = aChange({ service: 'rolled', mergedAt: '2026-03-10T10:00:00Z' })
    const on = (finishedAt: string, sha: string) => aDeployment({ service: 'rolled', finishedAt, sha })
    await ingestChanges([old, change], sender)

    await ingestDeployments([on('2026-03-09T09:00:00Z', 'aaaa1'), on('2026-03-11T09:00:00Z', 'aaaa1')], sender)
    const rolledBack = await deployed(change.externalId)
    await ingestDeployments([on('2026-03-12T09:00:00Z', 'bbbb2')], sender)

    expect(rolledBack.deployedAt).toBeNull()
    expect((await deployed(change.externalId)).deployedAt).toEqual(new Date('2026-03-12T09:00:00Z'))
  })

  test('is the same in whatever order the deployments and the changes came', async () => {
    const steps = (id: string) => {
      const service = `any-order-${id}`
      const on = (name: string, day: number, over = {}) =>
        aDeployment({
          service,
          externalId: `${id}-${name}`,
          sha: `${id}${name}`,
          finishedAt: `2026-05-0${day}T09:00:00Z`,
          ...over,
        })
      const change = (name: string, at: string) =>
        aChange({ service, externalId: `${id}-${name}`, sha: `${id}${name}`, mergedAt: at })
      const listed = { changes: [{ source: 'test', externalId: `${id}-listed` }] }
      return {
        first: () => ingestDeployments([on('first', 1)], sender),
        head: () => ingestChanges([change('old', '2026-05-01T12:00:00Z')], sender),
        target: () => ingestChanges([change('target', '2026-05-02T12:00:00Z')], sender),
        rollback: () => ingestDeployments([on('old', 3)], sender),
        listing: () => ingestDeployments([on('list', 4, listed)], sender),
        next: () => ingestDeployments([on('next', 5)], sender),
        last: () => ingestDeployments([on('last', 6)], sender),
      }
    }
    const names = ['first', 'head', 'target', 'rollback', 'listing', 'next', 'last'] as const
    const orders = [
      names,
      [...names].reverse(),
      ['target', 'last', 'rollback', 'head', 'next', 'first', 'listing'] as const,
    ]

    const dates = []
    for (const [at, order] of orders.entries()) {
      const step = steps(`o${at}`)
      for (const name of order) await step[name]()
      dates.push(await deployed(`o${at}-target`))
    }

    for (const date of dates)
      expect(date).toEqual({ deployedAt: new Date('2026-05-05T09:00:00Z'), deployedBasis: 'MERGE_ORDER' })
  })

  describe('where the places of commits on the default branch are known', () => {
    const on = (service: string, day: number, sha: string, over = {}) =>
      aDeployment({ service, sha, finishedAt: `2026-06-${String(day).padStart(2, '0')}T09:00:00Z`, ...over })
    const at = (service: string, position: number, mergedAt: string, over = {}) =>
      aChange({
        service,
        position,
        externalId: `${service}-${position}`,
        sha: `${service}${position}`,
        mergedAt,
        ...over,
      })

    test('a deployment carries what lies before its commit, though the next after the merge left it out', async () => {
      const [first, target, head] = [
        at('along', 10, '2026-06-01T08:00:00Z'),
        at('along', 11, '2026-06-02T08:00:00Z'),
        at('along', 12, '2026-06-03T08:00:00Z'),
      ]
      // The deployment of the 3rd is of a commit whose change was merged later than the target, by a clock that is wrong.
      const stale = at('along', 9, '2026-06-02T20:00:00Z')
      await ingestChanges([first, target, head, stale], sender)

      await ingestDeployments([on('along', 1, 'along10'), on('along', 3, 'along9'), on('along', 5, 'along12')], sender)

      expect(await deployed('along-11')).toEqual({
        deployedAt: new Date('2026-06-05T09:00:00Z'),
        deployedBasis: 'ANCESTRY',
      })
    })

    test('the same history without places goes by the order of merges, and is dated otherwise', async () => {
      const bare = (name: string, mergedAt: string) =>
        aChange({ service: 'bare', externalId: `bare-${name}`, sha: `bare${name}`, mergedAt })
      await ingestChanges(
        [
          bare('10', '2026-06-01T08:00:00Z'),
          bare('11', '2026-06-02T08:00:00Z'),
          bare('12', '2026-06-03T08:00:00Z'),
          bare('9', '2026-06-02T20:00:00Z'),
        ],
        sender,
      )

      await ingestDeployments([on('bare', 1, 'bare10'), on('bare', 3, 'bare9'), on('bare', 5, 'bare12')], sender)

      expect(await deployed('bare-11')).toEqual({
        deployedAt: new Date('2026-06-03T09:00:00Z'),
        deployedBasis: 'MERGE_ORDER',
      })
    })

    test('a rollback to an older commit carries nothing new, and dates nothing anew', async () => {
      await ingestChanges(
        [1, 2, 3].map((position) => at('back', position, `2026-06-0${position}T08:00:00Z`)),
        sender,
      )
      await ingestDeployments([on('back', 1, 'back1'), on('back', 4, 'back3'), on('back', 5, 'back1')], sender)
      await ingestChanges([at('back', 4, '2026-06-04T12:00:00Z')], sender)

      expect((await deployed('back-2')).deployedAt).toEqual(new Date('2026-06-04T09:00:00Z'))
      expect(await deployed('back-4')).toEqual({ deployedAt: null, deployedBasis: null })

      await ingestDeployments([on('back', 6, 'back2'), on('back', 7, 'back4')], sender)
      expect((await deployed('back-2')).deployedAt).toEqual(new Date('2026-06-04T09:00:00Z'))
      expect((await deployed('back-4')).deployedAt).toEqual(new Date('2026-06-07T09:00:00Z'))
    })

    test('the first deployment of a service does not date the years before it', async () => {
      const years = [2019, 2022, 2025].map((year, index) => at('old', index, `${year}-01-01T08:00:00Z`))
      await ingestChanges(years, sender)

      await ingestDeployments([on('old', 1, 'old2', { repository: 'shop/checkout' })], sender)

      expect(await deployed('old-0')).toMatchObject({ deployedBasis: 'MERGE' })
      expect(await deployed('old-1')).toMatchObject({ deployedAt: new Date('2022-01-01T08:00:00Z') })
      expect(await deployed('old-2')).toEqual({
        deployedAt: new Date('2026-06-01T09:00:00Z'),
        deployedBasis: 'DEPLOYMENT',
      })
    })

    test('what was merged before the first deployment and is known not to be in it goes live with the next', async () => {
      await ingestChanges(
        [1, 2, 3].map((position) => at('left', position, `2026-05-0${position}T08:00:00Z`)),
        sender,
      )

      await ingestDeployments([on('left', 2, 'left3')], sender)
      const before = await deployed('left-2')
      await ingestDeployments([on('left', 1, 'left1')], sender)

      expect(before.deployedBasis).toBe('MERGE')
      expect(await deployed('left-2')).toEqual({
        deployedAt: new Date('2026-06-02T09:00:00Z'),
        deployedBasis: 'ANCESTRY',
      })
    })

    test('what a deployment lists is believed before it', async () => {
      const target = at('told', 2, '2026-06-02T08:00:00Z')
      await ingestChanges(
        [at('told', 1, '2026-06-01T08:00:00Z'), target, at('told', 3, '2026-06-03T08:00:00Z')],
        sender,
      )
      const changes = [{ source: target.source, externalId: target.externalId }]

      await ingestDeployments([on('told', 1, 'told1'), on('told', 4, 'told3')], sender)
      const guessed = await deployed('told-2')
      await ingestDeployments([on('told', 6, 'elsewhere', { changes })], sender)

      expect(guessed).toMatchObject({ deployedBasis: 'ANCESTRY' })
      expect(await deployed('told-2')).toEqual({
        deployedAt: new Date('2026-06-06T09:00:00Z'),
        deployedBasis: 'DEPLOYMENT',
      })
    })

    test('a commit of a branch that was deployed before its merge carries nobody else', async () => {
      await ingestChanges(
        [
          at('cut', 1, '2026-06-01T08:00:00Z'),
          at('cut', 2, '2026-06-02T08:00:00Z'),
          at('cut', 3, '2026-06-09T08:00:00Z', { shas: ['cutbranch'] }),
        ],
        sender,
      )

      await ingestDeployments([on('cut', 1, 'cut1'), on('cut', 3, 'cutbranch'), on('cut', 10, 'cut3')], sender)

      expect(await deployed('cut-2')).toEqual({
        deployedAt: new Date('2026-06-10T09:00:00Z'),
        deployedBasis: 'ANCESTRY',
      })
    })

    test('another repository of the same service is not reached by it', async () => {
      await ingestChanges(
        [
          at('two', 1, '2026-06-01T08:00:00Z'),
          at('two', 5, '2026-06-03T08:00:00Z'),
          at('two', 2, '2026-06-02T08:00:00Z', { repository: 'shop/other' }),
        ],
        sender,
      )

      const here = { repository: 'shop/checkout' }
      await ingestDeployments([on('two', 1, 'two1', here), on('two', 4, 'two5', here)], sender)

      expect(await deployed('two-2')).toEqual({ deployedAt: null, deployedBasis: null })
    })

    test('whatever comes in whatever order, one by one, gives what settling all of it at once gives', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const service = `order-${round}`
        const ids = await played(service, storyOf(round), randomOf(`order ${round}`))
        const oneByOne = await datesOf(service)

        await transact((tx) => settleDeployed(tx, ids))

        expect(oneByOne, `round ${round}`).toEqual(await datesOf(service))
      }
    }, 120_000)

    const ROUNDS = 6
    type Step = { change: number; known: boolean } | { deployment: number; day: number; lists?: number }

    /** Ten commits, some of unknown place, and seven deployments of any of them, some of which list one. */
    function storyOf(round: number): Step[] {
      const random = randomOf(round)
      const changes = Array.from({ length: 10 }, (_, change) => ({ change, known: random.chance(0.8) }))
      const deployments = Array.from({ length: 7 }, (_, index) => ({
        deployment: random.integer(0, 9),
        day: 3 + index * 2 + random.integer(0, 1),
        ...(random.chance(0.15) && { lists: random.integer(0, 9) }),
      }))
      return [...changes, ...deployments]
    }

    async function played(service: string, steps: Step[], random: Random): Promise<string[]> {
      const name = (change: number) => `${service}-${change}`
      const play = (step: Step, index: number) => {
        if ('change' in step) {
          const mergedAt = `2026-06-${String(1 + step.change * 2).padStart(2, '0')}T08:00:00Z`
          const over = { service, externalId: name(step.change), sha: name(step.change), mergedAt }
          return ingestChanges([aChange({ ...over, ...(step.known && { position: step.change }) })], sender)
        }
        const changes = step.lists === undefined ? [] : [{ source: 'test', externalId: name(step.lists) }]
        const over = { externalId: `${service}-d${index}`, changes, ...(index % 2 && { repository: 'shop/checkout' }) }
        return ingestDeployments([on(service, step.day, name(step.deployment), over)], sender)
      }
      const shuffled = steps.map((step, index) => ({ step, index, at: random.next() })).sort((a, b) => a.at - b.at)
      for (const { step, index } of shuffled) await play(step, index)
      const rows = await db().change.findMany({ where: { service: { slug: service } }, select: { id: true } })
      return rows.map(({ id }) => id)
    }

    const datesOf = (service: string) =>
      db().change.findMany({
        where: { service: { slug: service } },
        select: { externalId: true, deployedAt: true, deployedBasis: true, deploymentId: true },
        orderBy: { externalId: 'asc' },
      })
  })

  test('times keep their instant whatever the zone of the server', async () => {
    const change = aChange({ mergedAt: '2026-03-08T02:30:00-05:00' })
    await ingestChanges([change], sender)

    const [row] = await db().$queryRaw<{ epoch: number }[]>`
      select extract(epoch from merged_at)::float8 as epoch from changes where external_id = ${change.externalId}`
    expect(row?.epoch).toBe(Date.parse('2026-03-08T07:30:00Z') / 1000)
  })
})
