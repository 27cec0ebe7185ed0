import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Actor, tokenActor } from '@/lib/auth/actor'
import { report, send, senderNow, someone, system, told } from '@/lib/causes/causes-factory.server'
import { sayCause } from '@/lib/causes/say-cause.server'
import { db } from '@/lib/db/client.server'
import type { AppError } from '@/lib/errors'
import type { IncidentItem } from '@/lib/incidents/incident'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { readIncident } from '@/lib/incidents/read.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import type { IncidentEdit } from './edit'
import { editIncident } from './edit-incident.server'
import { editMany } from './edit-many.server'

freshDatabase()

let ana: Actor
let service: string
beforeAll(async () => void (ana = await someone('Ana', 'ENGINEER')))
beforeEach(() => void (service = `service-${uuid()}`))

const edit = async (key: string, wish: IncidentEdit, actor = ana) =>
  editIncident(key, wish, (await readIncident(key, system)).version, actor, 'r')

const sendAgain = (item: IncidentItem, over: Partial<IncidentItem>) =>
  ingestIncidents([{ ...item, ...over, eventAt: new Date().toISOString() }], senderNow())

describe('what is said here', () => {
  test('no sender overwrites: five later versions differ, none holds, and each is shown as what the sender says', async () => {
    const { key, item } = await report(service, { severity: 'SEV3' })
    await edit(key, { severity: 'SEV1', title: 'Checkout is down' })

    for (const severity of ['SEV2', 'SEV4', 'SEV2', 'SEV4', 'SEV2'] as const) {
      await sendAgain(item, { severity, summary: `now ${severity}` })

      const incident = await readIncident(key, system)
      expect(incident).toMatchObject({ severity: 'SEV1', title: 'Checkout is down', summary: `now ${severity}` })
      expect(incident.words.severity).toMatchObject({ by: 'Ana', told: severity, isNews: true })
    }
    expect((await readIncident(key, system)).words.title).toMatchObject({ told: item.title, isNews: false })
  })

  test('once seen, what the sender says is no news; taken back, it holds', async () => {
    const { key, item } = await report(service, { severity: 'SEV3' })
    await edit(key, { severity: 'SEV1' })
    await sendAgain(item, { severity: 'SEV2' })

    expect((await edit(key, { keep: ['severity'] })).words.severity).toMatchObject({ told: 'SEV2', isNews: false })
    const after = await edit(key, { takeBack: ['severity'] })

    expect(after).toMatchObject({ severity: 'SEV2', words: {} })
  })

  test('that there is none is a word as well', async () => {
    const { key, item } = await report(service, { severity: 'SEV3', mode: 'CAPACITY' })
    await edit(key, { severity: null, mode: null })
    await sendAgain(item, { severity: 'SEV2', mode: 'CAPACITY' })

    expect(await readIncident(key, system)).toMatchObject({ severity: null, mode: null })
  })

  test('is audited with what was and what is, and what is said as it stands changes nothing', async () => {
    const { key, id } = await report(service, { severity: 'SEV3' })
    await edit(key, { severity: 'SEV1', summary: 'Nobody can pay' })

    const line = await db().auditEvent.findFirstOrThrow({ where: { entityId: id, action: 'incident.edited' } })
    expect(line).toMatchObject({
      actorName: 'Ana',
      before: { severity: 'SEV3', summary: null },
      after: { severity: 'SEV1', summary: 'Nobody can pay' },
    })
    expect((await edit(key, { service })).words).not.toHaveProperty('service')
  })

  test('of a program falls to a person, and no program overrules one', async () => {
    const bot = tokenActor({ id: uuid(), name: 'Bot', scopes: ['read', 'ingest:incidents'], source: null })
    const { key } = await report(service)

    await edit(key, { mode: 'CAPACITY' }, bot)
    await edit(key, { mode: 'CONCURRENCY' })

    await expect(edit(key, { mode: 'OTHER' }, bot)).rejects.toMatchObject({ code: 'conflict' })
    expect((await readIncident(key, system)).mode).toBe('CONCURRENCY')
  })

  test('a start that the sender moves behind a time said here leaves that time a gap, and the batch stands', async () => {
    const { key, item } = await report(service, { startedAt: '2026-03-05T14:00:00Z' })
    await edit(key, { mitigatedAt: '2026-03-05T14:10:00Z' })

    const answer = await sendAgain(item, { startedAt: '2026-03-05T15:00:00Z' })

    expect(answer.summary.updated).toBe(1)
    expect(await readIncident(key, system)).toMatchObject({
      startedAt: '2026-03-05T15:00:00.000Z',
      mitigatedAt: null,
    })
  })

  test('who wrote it is said until a cause is confirmed, whose origin it then follows', async () => {
    const [change] = await send(service, { origin: 'AI' })
    const { key } = await report(service)

    expect((await edit(key, { origin: 'HUMAN' })).origin).toBe('HUMAN')
    await sayCause(key, { change: told(change!.item), certainty: 'CONFIRMED' }, ana, 'r')

    expect((await readIncident(key, system)).origin).toBe('AI')
  })
})

describe('the status', () => {
  test('tells the time it was reached, and leaves what was skipped a gap', async () => {
    const { key } = await report(service, { status: 'OPEN', acknowledgedAt: null, resolvedAt: null })

    const after = await edit(key, { status: 'RESOLVED' })

    expect(after).toMatchObject({ status: 'RESOLVED', acknowledgedAt: null, mitigatedAt: null })
    expect(Date.now() - Date.parse(after.resolvedAt!)).toBeLessThan(60_000)
  })

  test('keeps a time that is known, and opened again it has not been reached', async () => {
    const { key } = await report(service, { status: 'MITIGATED', mitigatedAt: '2026-03-05T14:20:00Z' })

    const resolved = await edit(key, { status: 'RESOLVED', resolvedAt: '2026-03-05T14:40:00Z' })
    expect(resolved).toMatchObject({ mitigatedAt: '2026-03-05T14:20:00.000Z', resolvedAt: '2026-03-05T14:40:00.000Z' })
    expect(await edit(key, { status: 'OPEN' })).toMatchObject({ mitigatedAt: null, resolvedAt: null })
  })

  test('is reviewed only once it is resolved', async () => {
    const { key } = await report(service, { status: 'OPEN', resolvedAt: null })

    await expect(edit(key, { status: 'REVIEWED' })).rejects.toMatchObject({ code: 'conflict' })
    await edit(key, { status: 'RESOLVED' })
    expect((await edit(key, { status: 'REVIEWED' })).status).toBe('REVIEWED')
  })
})

describe('who edits at the same time', () => {
  test('of many editors of one version one succeeds, and the others are shown what is there', async () => {
    const { key } = await report(service, { severity: 'SEV3' })
    const { version } = await readIncident(key, system)
    const modes = ['CAPACITY', 'CONCURRENCY', 'OTHER', 'PERFORMANCE', 'DEPENDENCY', 'CONFIGURATION'] as const

    const ends = await Promise.allSettled(modes.map((mode) => editIncident(key, { mode }, version, ana, 'r')))

    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as AppError] : []))
    const held = await readIncident(key, system)
    expect(refused).toHaveLength(modes.length - 1)
    for (const { code, details } of refused) {
      expect(code).toBe('out-of-date')
      expect(details.current).toMatchObject({ mode: held.mode, version: held.version })
    }
    const won = ends.findIndex(({ status }) => status === 'fulfilled')
    expect(held.mode).toBe(modes[won])
  })

  test('of several incidents those that fit are edited, and each of the rest says why not', async () => {
    const [one, two] = [await report(service), await report(service)]
    const { version } = await readIncident(one.key, system)

    const { results, summary } = await editMany(
      {
        items: [
          { incident: one.key, version, edit: { severity: 'SEV2' } },
          { incident: two.key, version: 99, edit: { severity: 'SEV2' } },
          { incident: 'INC-999999', version: 1, edit: { severity: 'SEV2' } },
          { incident: one.key, version: version + 1, edit: { resolvedAt: '2020-01-01T00:00:00Z' } },
        ],
      },
      ana,
      'r',
    )

    expect(results.map(({ status }) => status)).toEqual([200, 412, 404, 422])
    expect(results[3]!.errors).toEqual([{ pointer: '/resolvedAt', detail: 'lies before startedAt' }])
    expect(summary).toEqual({ edited: 1, refused: 3 })
    expect(results[0]!.spoken).toEqual([])

    const again = { incident: one.key, version: results[0]!.version!, edit: { severity: 'SEV1' as const } }
    const { results: after } = await editMany({ items: [again] }, ana, 'r')
    expect(after[0]!.spoken).toEqual(['severity'])
  })
})

describe('an incident made private here', () => {
  test('is not there for others, nor is its history once it is open again', async () => {
    const team = `team-${uuid()}`
    const { key, id } = await report(service, { team })
    const { id: teamId } = await db().team.findUniqueOrThrow({ where: { slug: team } })
    const [insider, outsider]: Actor[] = [{ ...ana, teamIds: [teamId] }, await someone('Mei', 'ENGINEER')]

    await edit(key, { visibility: 'TEAM', summary: 'a secret' }, insider)
    await expect(readIncident(key, outsider!)).rejects.toMatchObject({ code: 'not-found' })
    await edit(key, { visibility: 'EVERYONE', summary: null }, insider)

    const { toldFrom } = await import('@/lib/incidents/told-from.server')
    expect(await toldFrom(id, outsider!)).toBeNull()
    expect(await toldFrom(id, insider!)).toBe(0n)
  })

  test('is not hidden from whoever hides it', async () => {
    const { key } = await report(service, { team: `team-${uuid()}` })

    await expect(edit(key, { visibility: 'TEAM' })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
