import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { personActor, systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { withClient } from '@/scripts/postgres/database.mjs'
import { anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { findSimilar } from './find-similar.server'
import { holding } from './holding.server'
import { ingestIncidents } from './ingest.server'
import { IncidentsQuery } from './list-query'
import { listIncidents } from './list.server'
import { sought } from './words-sought'

const { url } = freshDatabase()

const actor = systemActor('test')
const outsider = personActor({ id: uuid(), name: 'Out', role: 'ENGINEER', email: 'out@example.com', teamIds: [] })
const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const DAYS = { retry: 3, queue: 2, other: 1, secret: 4, old: 90, done: 80, duplicate: 5 }

let keyOf: (externalId: keyof typeof DAYS) => string

beforeAll(async () => {
  const of = (externalId: keyof typeof DAYS) => ({ externalId, startedAt: dayBefore(DAYS[externalId]) })
  const { results } = await ingestIncidents(
    [
      anIncident({ ...of('retry'), title: 'Refunds stuck in the retry-queue', service: 'refunds' }),
      anIncident({ ...of('queue'), title: 'Queue slow to drain', summary: 'Refunds waited, 500s after v1.2.3' }),
      anIncident({ ...of('other'), title: "Invoices say O'Neill twice; 100% \\ of them", status: 'RESOLVED' }),
      anIncident({ ...of('secret'), title: 'Refunds leaked', team: 'payments', visibility: 'TEAM' }),
      anIncident({ ...of('old'), title: 'Refunds stuck long ago', status: 'OPEN' }),
      anIncident({ ...of('done'), title: 'Refunds stuck and over', status: 'RESOLVED' }),
      anIncident({ ...of('duplicate'), title: 'Refunds stuck, once more' }),
    ],
    { actor, requestId: 'search', receivedAt: new Date() },
  )
  const id = (at: number) => results[at]!.id!
  const names = Object.keys(DAYS)
  keyOf = (externalId) => `INC-${results[names.indexOf(externalId)]!.number}`
  const said = { setAside: 'NOT_AN_INCIDENT', setAsideBy: 'Ana', setAsideAt: new Date() } as const
  await db().incident.update({ where: { id: id(6) }, data: said })
  const comment = (at: number, body: string) => ({ id: uuid(), incidentId: id(at), body, by: 'Ana' })
  await db().comment.createMany({
    data: [
      comment(2, 'Rolled back the template'),
      { ...comment(1, 'Rolled back as well'), deletedAt: new Date() },
      comment(3, 'Template was wrong'),
    ],
  })
})

async function found(q: string, who = actor): Promise<string[]> {
  const { items } = await listIncidents(IncidentsQuery.parse({ q }), who)
  return items.map(({ externalId }) => externalId)
}

describe('words', () => {
  test.each([
    ['refunds stuck', ['retry', 'done', 'old']],
    ['STUCK refunds', ['retry', 'done', 'old']],
    ['refunds dra', ['queue']],
    ['dra refunds', []],
    ['retry-que', ['retry']],
    ['queue', ['queue', 'retry']],
    ['500', ['queue']],
    ['v1.2.3', ['queue']],
    ["o'neill", ['other']],
    ['100% \\', ['other']],
    ["' | !", []],
    ['nowhere', []],
  ])('%s finds %j, the latest first', async (q, expected) => {
    expect(await found(q)).toEqual(expected)
  })

  test('are found in a comment, all of them in the same, and not in one that was taken back', async () => {
    expect(await found('template')).toEqual(['other', 'secret'])
    expect(await found('rolled back')).toEqual(['other'])
    expect(await found('invoices template')).toEqual([])
  })

  test('that are blank are refused', () => {
    expect(IncidentsQuery.safeParse({ q: ' ' }).success).toBe(false)
  })
})

test('a number finds the one it names, in either writing', async () => {
  expect(await found(keyOf('queue'))).toEqual(['queue'])
  expect(await found(keyOf('queue').replace('INC-', '#'))).toEqual(['queue'])
  expect(await found('INC-999')).toEqual([])
})

test('what is private to a team is not found by others, by words, comment or number, and not counted', async () => {
  const words = ['leaked', 'template', keyOf('secret')]
  for (const q of words) expect(await found(q, outsider)).not.toContain('secret')
  for (const q of words) expect(await found(q)).toContain('secret')
  expect((await listIncidents(IncidentsQuery.parse({ q: 'leaked' }), outsider)).hidden).toBeNull()
})

test('pages hold each incident once, in the order of the list', async () => {
  const names: string[] = []
  let cursor: string | undefined
  do {
    const query = IncidentsQuery.parse({ q: 'refunds', limit: 2, ...(cursor && { cursor }) })
    const { items, nextCursor } = await listIncidents(query, actor)
    names.push(...items.map(({ externalId }) => externalId))
    cursor = nextCursor ?? undefined
  } while (cursor)

  expect(names).toEqual(['queue', 'retry', 'secret', 'done', 'old'])
})

describe('what is alike', () => {
  const alike = async (title: string, service?: string, who = actor) => {
    const { items } = await findSimilar({ title, ...(service && { service }) }, who)
    const names = Object.keys(DAYS) as (keyof typeof DAYS)[]
    return items.map(({ key, common }) => `${names.find((name) => keyOf(name) === key)} ${common}`)
  }

  test('is open or recent, shares a word, and comes in the order of how many', async () => {
    expect(await alike('The refunds are stuck in a queue')).toEqual(['retry 3', 'queue 2', 'old 2', 'secret 1'])
    expect(await alike('Invoices')).toEqual(['other 1'])
  })

  test('of the same service comes first among those as alike', async () => {
    expect(await alike('queue')).toEqual(['queue 1', 'retry 1'])
    expect(await alike('queue', 'refunds')).toEqual(['retry 1', 'queue 1'])
  })

  test('is not told where it is private, and words that tell nothing find nothing', async () => {
    expect(await alike('leaked', undefined, outsider)).toEqual([])
    expect(await alike('in the of to')).toEqual([])
    expect(await alike('!!!')).toEqual([])
  })
})

test('words are looked up in the indexes made for them', async () => {
  const fill = `
    insert into incidents (id, source, external_id, title, started_at, event_at)
      select gen_random_uuid(), 'fill', n::text, 'Word' || n || ' of many', now(), now() from generate_series(1, 4000) n;
    insert into comments (id, incident_id, body, by)
      select gen_random_uuid(), id, title, 'Ana' from incidents where source = 'fill'`
  await withClient(url(), async (client) => {
    await client.query(fill)
    await client.query('vacuum analyze incidents, comments')
  })

  const plans = holding(sought('word77 man')).map(async (holds) => {
    const rows = await db().$queryRaw<{ 'QUERY PLAN': string }[]>`explain select i.id from incidents i where ${holds}`
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })

  const [inIncidents, inComments] = await Promise.all(plans)
  expect(inIncidents).toContain('Bitmap Index Scan on incidents_words_idx')
  expect(inComments).toContain('Bitmap Index Scan on comments_words_idx')
})
