import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { changeOrganisation } from '@/lib/organisation/change-settings.server'
import { readOrganisation } from '@/lib/organisation/read-settings.server'
import { setDependencies } from '@/lib/teams/set-dependencies.server'
import { aDeployment } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { before, report, send, senderNow, someone, system, told } from './causes-factory.server'
import { suggestCauses } from './suggest.server'

freshDatabase()

/** A service of its own for each test, so that none sees the changes of another. */
let service: string
beforeEach(() => void (service = `service-${uuid()}`))

let ana: Actor
beforeAll(async () => void (ana = await someone('Ana', 'ENGINEER')))

const idsOf = async (key: string, actor = system) =>
  (await suggestCauses(key, actor)).items.map(({ change }) => change.id)

describe('suggestions', () => {
  test('are changes of the service, and of those it depends on, that went live in the hours before', async () => {
    const other = `other-${service}`
    const [near, far, late, never, elsewhere] = await send(
      service,
      {},
      { deployedAt: before(100), mergedAt: before(101) },
      { deployedAt: before(-1) },
      { deployedAt: null },
      { service: other, deployedAt: before(1) },
    )
    // Deployments are told of this service, so that a merge does not stand in for them.
    await ingestDeployments([aDeployment({ service, finishedAt: before(200) })], senderNow())
    const { key } = await report(service)

    expect(await idsOf(key)).toEqual([near!.id])
    await setDependencies(service, { dependsOn: [other] }, system, 'r')
    const { items, why } = await suggestCauses(key, system)
    expect(items.map(({ change }) => change.id)).toEqual([near!.id, elsewhere!.id])
    expect(items.map(({ reasons }) => reasons[0])).toEqual(['same service', 'a service it depends on'])
    expect(why).toBeNull()
    expect([far, late, never].every((change) => !items.some((item) => item.change.id === change!.id))).toBe(true)
  })

  test('are wider or narrower by the hours that the organisation has set, and whoever looked at others is told', async () => {
    const [change] = await send(service, { deployedAt: before(100), mergedAt: before(101) })
    const { key } = await report(service)
    const { version } = await readOrganisation(system)

    const wider = await changeOrganisation({ suspectHours: 120 }, version, system, 'r')
    expect(await idsOf(key)).toEqual([change!.id])
    await expect(changeOrganisation({ suspectHours: 24 }, version, system, 'r')).rejects.toMatchObject({
      code: 'out-of-date',
    })
    await changeOrganisation({ suspectHours: 72 }, wider.version, system, 'r')

    expect(await suggestCauses(key, system)).toMatchObject({
      items: [],
      hours: 72,
      why: expect.stringContaining('Time alone'),
    })
  })

  test('do not depend on who wrote the change or with what: the same facts have the same score', async () => {
    const people = [
      { origin: 'AI' as const, authorName: 'An agent', authorEmail: 'agent@example.com' },
      { origin: 'HUMAN' as const, authorName: 'Somebody', authorEmail: 'somebody@example.com' },
      { origin: 'MIXED' as const },
      {},
    ]
    await send(service, ...people.map((by) => ({ ...by, linesAdded: 10, linesRemoved: 2, paths: ['src/a.ts'] })))
    const { key } = await report(service)

    const { items } = await suggestCauses(key, system)

    expect(new Set(items.map(({ change }) => change.origin))).toEqual(new Set(['AI', 'HUMAN', 'MIXED', 'UNKNOWN']))
    expect(new Set(items.map(({ score }) => score)).size).toBe(1)
    expect(JSON.stringify(items.map(({ reasons }) => reasons))).not.toMatch(/\b(AI|human|agent|Somebody)\b/i)
  })

  test('find what is named from another service: a file, a commit, a pull request, a title, a deployment, a repository', async () => {
    const other = { service: `other-${service}` }
    const name = (what: string) => `shop/${what}-${service}`
    const [file, commit, request, titled, shipped, home, , frame] = await send(
      service,
      { ...other, paths: ['src/checkout/cart-lines.ts'] },
      { ...other, sha: 'ab12cd34ef56ab12cd34ef56ab12cd34ef56ab12', repository: name('sha') },
      { ...other, number: 4821, repository: name('request') },
      { ...other, title: 'Batch the refund writes per merchant' },
      { ...other, repository: name('shipped'), sha: 'feed0123' },
      { ...other, repository: name('home') },
      { ...other, paths: ['src/checkout/other.ts'] },
      { ...other, paths: ['core/src/com/acme/shop/CartService.java'] },
    )
    const url = `https://deploy.example.com/${service}/1`
    await ingestDeployments(
      [aDeployment({ ...other, url, finishedAt: before(3), changes: [told(shipped!.item)] })],
      senderNow(),
    )
    const summaries: [string, string][] = [
      ['at add (/app/src/checkout/cart-lines.ts:12:3)', file!.id],
      ['com.acme.shop.CartService.add threw', frame!.id],
      ['bisected to ab12cd34', commit!.id],
      [`see ${name('request')}#4821`, request!.id],
      [`https://git.example.com/${name('request')}/pull/4821`, request!.id],
      ['since “Batch the refund writes per merchant”', titled!.id],
      [`${url} was rolled back`, shipped!.id],
      [`something in ${name('home')}`, home!.id],
    ]

    for (const [summary, id] of summaries) {
      const { key } = await report(service, { service: null, summary })
      expect([summary, await idsOf(key)]).toEqual([summary, [id]])
    }
  })

  test('a commit that is named is found however long ago it went live', async () => {
    const [old] = await send(service, { sha: '0dd5eed0dd5eed', deployedAt: before(2000), mergedAt: before(2001) })
    const { key } = await report(service, { summary: 'introduced by 0dd5eed' })

    const { items } = await suggestCauses(key, system)

    expect(items).toMatchObject([{ change: { id: old!.id }, score: expect.toSatisfy((score: number) => score >= 0.9) }])
  })

  test('tell what failed before in the same file, from incidents that one may learn of', async () => {
    const team = `team-${service}`
    const [first, again] = await send(
      service,
      { paths: ['src/cart.ts'], deployedAt: before(500), mergedAt: before(501) },
      { paths: ['src/cart.ts'] },
    )
    const causes = [{ change: told(first!.item), certainty: 'CONFIRMED' as const }]
    await report(service, { startedAt: before(490), causes, team, visibility: 'TEAM' })
    const { key } = await report(service)
    const reasons = async (actor: Actor) =>
      (await suggestCauses(key, actor)).items.find(({ change }) => change.id === again!.id)?.reasons.join()

    expect(await reasons(system)).toContain('other changes to src/cart.ts failed once')
    expect(await reasons(ana)).not.toContain('failed')
  })

  test('say how a large change compares with the others of its service', async () => {
    const old = Array.from({ length: 40 }, (_, at) => ({
      linesAdded: at,
      linesRemoved: 0,
      mergedAt: before(900),
      deployedAt: before(899),
    }))
    await send(service, ...old, { linesAdded: 500, linesRemoved: 0 })
    const { key } = await report(service)

    expect((await suggestCauses(key, system)).items[0]?.reasons.join()).toContain(
      'larger than 95\u00a0% of its service’s changes',
    )
  })

  test('without a service and without a name there are none, and why is said', async () => {
    await send(service, {})
    const { key } = await report(service, { service: null })

    const { items, why, lookedAt } = await suggestCauses(key, system)

    expect(items).toEqual([])
    expect(lookedAt).toBeGreaterThan(0)
    expect(why).toMatch(/names no service.*Time alone suggests nothing/)
  })
})
