import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { anIncident } from '@/prisma/factories'
import { Prisma } from '@/prisma/generated/client'
import { newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { withClient } from '@/scripts/postgres/database.mjs'
import { readWorkOf, workOf } from './total.server'
import { countedMinutes, trimmedWork } from './trimmed.server'

const { url } = freshDatabase()

const YEARS = { from: new Date('2024-01-01T00:00:00Z'), to: new Date('2026-01-01T00:00:00Z') }
const ENTRIES = 5_000

let first: string
let last: string
beforeAll(async () => {
  const { results } = await ingestIncidents([anIncident(), anIncident()], {
    actor: systemActor('test'),
    requestId: 'trimmed',
    receivedAt: new Date(),
  })
  ;[first, last] = results.map(({ id }) => id!) as [string, string]
  const personOf = ({ email }: { email: string }) => Prisma.sql`(select id from people where email = ${email})`
  const ana = personOf(await newPerson({}))
  const mei = personOf(await newPerson({}))
  // Every hour and a half, now and then at the same moment; a few are longer than a night, and some were taken back.
  await db('writing').$executeRaw`
    insert into work_logs (id, source, external_id, person_id, incident_id, minutes, started_at, event_at, withdrawn)
    select gen_random_uuid(), 'trimmed', n::text,
           case when n % 3 = 0 then ${mei} else ${ana} end,
           case when n < 3 then ${first}::uuid when n > ${ENTRIES} - 3 then ${last}::uuid end,
           case when n % 97 = 0 then 1440 when n % 11 = 0 then 300 else 20 + n % 90 end,
           ${YEARS.from}::timestamptz + make_interval(mins => 90 * (n - case when n % 13 = 0 then 3 else 0 end)),
           now(), n % 17 = 0
      from generate_series(1, ${ENTRIES}::int) n`
  await withClient(url(), (client) => client.query('vacuum analyze work_logs'))
})

test('what is left of an entry by itself is what is left of it among all', async () => {
  const [found] = await db().$queryRaw<{ entries: number; cut: number; apart: number }[]>`
    select count(*)::int as entries,
           (count(*) filter (where w.counted_minutes < w.minutes))::int as cut,
           (count(*) filter (where w.counted_minutes is distinct from alone.minutes))::int as apart
      from (${trimmedWork(YEARS.from, YEARS.to)}) w
      join lateral (select ${countedMinutes} as minutes from work_logs l where l.id = w.id) alone on true`
  expect(found!.entries).toBeGreaterThan(4_000)
  expect(found!.cut).toBeGreaterThan(400)
  expect(found!.apart).toBe(0)
})

test('the hours of incidents years apart are read without what was logged in between', async () => {
  const [plan] = await db().$queryRaw<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }[]>`
    explain (analyze, buffers, format json) ${workOf([first, last])}`
  const { 'Shared Hit Blocks': hit, 'Shared Read Blocks': read } = plan!['QUERY PLAN'][0].Plan
  expect(hit! + read!).toBeLessThan(60)

  const work = await readWorkOf([first, last])
  expect([work.get(first)!.entries, work.get(last)!.entries]).toEqual([2, 2])
})
