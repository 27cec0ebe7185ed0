import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAdoption } from '@/lib/analytics/adoption.server'
import { readFailureRate } from '@/lib/analytics/failure-rate.server'
import { AnalyticsQuery } from '@/lib/analytics/query'
import { readSreHours } from '@/lib/analytics/sre-hours.server'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { openApiDocument } from '@/lib/openapi/document'
import { ORIGINS } from '@/lib/origins/origin'
import { setRoster } from '@/lib/teams/set-roster.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { aChange, anIncident, aWorkLog } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'

freshDatabase()

type Schema = { properties?: Record<string, Schema>; [key: string]: unknown }
type Described = {
  parameters?: { name: string; in: string }[]
  responses: Record<string, { content?: { 'application/json'?: { schema: Schema } } }>
}

const operations = Object.entries(openApiDocument().paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method} ${path.slice('/api/v1'.length)}`,
    operation,
  })),
) as { name: string; operation: Described }[]

describe('of the document of the API', () => {
  const PERSON = /person|people|author|assignee|member|user|engineer|e-?mail|actor/i

  test('no question and no list can be narrowed to, sorted or grouped by a person', () => {
    const asked = operations
      .filter(({ name }) => !/^get \/(members|audit)/.test(name))
      .flatMap(({ operation }) => (operation.parameters ?? []).filter((one) => one.in === 'query'))
      .map(({ name }) => name)

    expect(asked.length).toBeGreaterThan(30)
    expect(asked.filter((name) => PERSON.test(name) || /sort|order|group|by$/i.test(name))).toEqual([])
  })

  test('no answer about records or figures holds an e-mail address', () => {
    const holding = operations.filter(({ operation }) =>
      Object.entries(operation.responses).some(
        ([status, { content }]) => status < '300' && namesIn(content?.['application/json']?.schema).some(isAddress),
      ),
    )

    for (const { name } of holding)
      expect(name).toMatch(/ \/(me|session|set-up|members|invitations|sign-on)\b|\/teams\/\{slug\}\/members/)
  })

  const isAddress = (name: string) => /e-?mail/i.test(name)

  /** The names of all fields of an answer, however deep. */
  function namesIn(schema: unknown): string[] {
    if (Array.isArray(schema)) return schema.flatMap(namesIn)
    if (typeof schema !== 'object' || schema === null) return []
    const { properties = {} } = schema as Schema
    return [...Object.keys(properties), ...Object.values(schema).flatMap(namesIn)]
  }
})

const actor = systemActor('test')
const sender = { actor, requestId: 'privacy', receivedAt: new Date() }
const AS_OF = new Date('2026-06-30T00:00:00Z')
const RANGE = { from: '2026-01-05', to: '2026-06-29' }

/** How many changes of each origin a service has, how many of them failed, and who logs how often. */
const someService = fc.record({
  changes: fc.tuple(...ORIGINS.map(() => fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 26, max: 38 })))),
  failing: fc.integer({ min: 2, max: 9 }),
  people: fc.integer({ min: 0, max: 8 }),
})
const someTeam = fc.record({
  services: fc.array(someService, { minLength: 1, maxLength: 2 }),
  sres: fc.option(fc.integer({ min: 1, max: 9 })),
})
const someCompany = fc.array(someTeam, { minLength: 2, maxLength: 4 })
type Company = typeof someCompany extends fc.Arbitrary<infer T> ? T : never

let founded = 0

async function found(company: Company): Promise<{ teams: string[]; services: string[]; repositories: string[] }> {
  founded += 1
  const places = company.flatMap(({ services }, at) =>
    services.map((service, of) => ({ ...service, team: `t${founded}-${at}`, service: `s${founded}-${at}-${of}` })),
  )
  const changes = places.flatMap(({ team, service, changes: numbers, failing }) =>
    ORIGINS.flatMap((origin, which) =>
      Array.from({ length: numbers[which] ?? 0 }, (_, at) => ({
        fails: at % failing === 0,
        item: aChange({
          origin: origin === 'UNKNOWN' ? null : origin,
          team,
          service,
          repository: `shop/${service}`,
          mergedAt: `2026-0${1 + (at % 4)}-1${at % 9}T10:00:00Z`,
          deployedAt: `2026-0${1 + (at % 4)}-1${at % 9}T10:00:00Z`,
        }),
      })),
    ),
  )
  const work = places.flatMap(({ team, service, people }) =>
    Array.from({ length: people }, (_, at) =>
      aWorkLog({ team, personEmail: `${service}-${at}@example.com`, startedAt: `2026-03-1${at}T10:00:00Z` }),
    ),
  )
  const batches = (items: unknown[]) =>
    Array.from({ length: Math.ceil(items.length / 500) }, (_, at) => items.slice(at * 500, at * 500 + 500))
  for (const batch of batches(changes.map(({ item }) => item))) await ingestChanges(batch, sender)
  const incidents = changes
    .filter(({ fails }) => fails)
    .map(({ item: { source, externalId, deployedAt, team, service } }) =>
      anIncident({
        team,
        service,
        startedAt: new Date(Date.parse(deployedAt!) + 86_400_000).toISOString(),
        causes: [{ change: { source, externalId }, certainty: 'CONFIRMED' }],
      }),
    )
  for (const batch of batches(incidents)) await ingestIncidents(batch, sender)
  if (work.length > 0) await ingestWorkLogs(work, sender)
  const named = new Set([...changes.map(({ item }) => item.team), ...work.map(({ team }) => team)])
  for (const [at, { sres }] of company.entries()) {
    if (sres === null || !named.has(`t${founded}-${at}`)) continue
    const entry = { effectiveFrom: '2026-01-05', hoursPerWeek: 40 * sres, sres }
    await setRoster(`t${founded}-${at}`, entry, actor, 'privacy')
  }

  return {
    teams: [...new Set(places.map(({ team }) => team))],
    services: places.map(({ service }) => service),
    repositories: places.map(({ service }) => `shop/${service}`),
  }
}

/** Every object of an answer that speaks of changes, with the way to it. */
function groupsIn(value: unknown, way = ''): { way: string; mature: number; [key: string]: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => groupsIn(one, `${way}/${at}`))
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([name, one]) => groupsIn(one, `${way}/${name}`))
  return 'mature' in value ? [{ ...(value as { mature: number }), way }, ...inside] : inside
}

test('no answer to any question about any part of a small company gives a figure of a group under the thresholds', async () => {
  let withheld = 0
  await fc.assert(
    fc.asyncProperty(someCompany, async (company) => {
      const { teams, services, repositories } = await found(company)
      const parts = [
        ...teams.map((team) => ({ team })),
        ...services.map((service) => ({ service })),
        ...repositories.map((repository) => ({ repository })),
        ...teams.flatMap((team) => services.map((service) => ({ team, service }))),
      ]
      for (const part of parts) {
        const query = AnalyticsQuery.parse({ ...RANGE, ...part, mixed: founded % 2 ? 'ai' : 'separate' })
        const [rates, hours, adoption] = await Promise.all([
          readFailureRate(query, actor, AS_OF),
          readSreHours(query, actor, AS_OF),
          readAdoption(query, actor, AS_OF),
        ])

        for (const { way, mature, failed, rate, value, contrastMature, contrastFailed } of groupsIn(rates)) {
          // A week is a slice of time of a group that stands or falls as a whole.
          if (way.startsWith('/weeks')) continue
          if (mature > 0 && mature < 30) {
            withheld += 1
            expect([failed, rate ?? value ?? null], `${way} of ${JSON.stringify(part)}`).toEqual([null, null])
          }
          if (typeof contrastMature === 'number' && contrastMature > 0 && contrastMature < 30)
            expect([contrastFailed, value], `${way} of ${JSON.stringify(part)}`).toEqual([null, null])
        }
        for (const origin of ORIGINS)
          if (rates.origins[origin].failed === null)
            for (const week of rates.weeks) expect(week.origins[origin].failed ?? 0).toBe(0)

        if (adoption.changes < 30)
          expect(adoption.weeks.map(({ coverage }) => coverage)).not.toContainEqual(expect.any(Number))
        for (const { hours: given, sres, loggedBy } of [hours, ...hours.teams])
          if (given !== null) expect(sres ?? loggedBy ?? 0).toBeGreaterThanOrEqual(5)
      }
    }),
    { numRuns: Number(process.env.PRIVACY_RUNS ?? 8), seed: 6 },
  )
  expect(withheld).toBeGreaterThan(20)
}, 120_000)

test('a team is withheld to whoever asks for it alone as it is to whoever asks for all', async () => {
  const everything = await readSreHours(AnalyticsQuery.parse(RANGE), actor, AS_OF)
  const out = everything.teams.filter(({ hours, why }) => hours === null && why?.startsWith('withheld'))

  expect(out.some(({ why }) => why?.includes('it would tell the hours of')) || out.length > 1).toBe(true)
  for (const { team } of out.filter((one) => one.team !== ''))
    expect(await readSreHours(AnalyticsQuery.parse({ ...RANGE, team }), actor, AS_OF)).toMatchObject({
      hours: null,
      loggedBy: 0,
      why: expect.stringMatching(/^withheld/),
    })
})
