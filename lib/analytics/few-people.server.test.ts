import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { setMember } from '@/lib/teams/set-member.server'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { readAdoption } from './adoption.server'
import { readFailureRate } from './failure-rate.server'
import { readFigures } from './figures/figures.server'
import { readFunnel } from './funnel.server'
import { readModes } from './modes/modes.server'
import { AnalyticsQuery } from './query'
import { readRegister } from './register/register.server'
import { readReview } from './review/review.server'
import { readSurvival } from './survival/survival.server'
import { readTeamRates } from './team-rates/team-rates.server'
import { readTelemetry } from './telemetry/telemetry.server'
import { readTimes } from './times/times.server'

freshDatabase()

const actor = systemActor('test')
const sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
const asOf = new Date('2026-06-30T12:00:00Z')
const WHY = 'withheld: 3 people, shown from 5'

/** The team has as many changes of AI as of people, enough to be shown, and incidents by eight of each. */
beforeAll(async () => {
  for (const team of ['trio', 'quintet', 'unlisted']) {
    const items = Array.from({ length: 120 }, (_, at) =>
      aChange({
        ...{ externalId: `${team}-${at}`, team, service: `${team}-api`, origin: at % 2 === 0 ? 'AI' : 'HUMAN' },
        ...{ mergedAt: '2026-05-04T11:00:00Z', deployedAt: '2026-05-04T12:00:00Z' },
        review: { approvedAt: '2026-05-04T10:00:00Z', rounds: 1, changeRequests: 0, comments: 0 },
        telemetry: { logs: 'YES', traces: 'NO', alerts: 'NO' },
      }),
    )
    await ingestChanges(items, sender)
    const incidents = items.slice(0, 16).map(({ source, externalId, origin }) =>
      anIncident({
        ...{ team, service: `${team}-api`, severity: 'SEV1', origin, mode: 'CONCURRENCY', impact: 'SECURITY' },
        ...{ startedAt: '2026-05-06T12:00:00Z', detectedAt: '2026-05-06T12:05:00Z' },
        causes: [{ change: { source, externalId }, certainty: 'CONFIRMED' as const }],
      }),
    )
    await ingestIncidents(incidents, sender)
  }
  const people = ['Ada', 'Bo', 'Cy', 'Di', 'Ed']
  for (const [team, count] of [['trio', 3] as const, ['quintet', 5] as const])
    for (const name of people.slice(0, count))
      await setMember(team, `${name}.${team}@example.com`.toLowerCase(), { name, isSre: true }, actor, 'test')
})

/** What an answer gives of each origin, and the reasons why not. */
async function splits(over: { team?: string; service?: string }) {
  const query = AnalyticsQuery.parse({ from: '2026-05-04', to: '2026-06-01', ...over })
  const rates = await readFailureRate(query, actor, asOf)
  const [times, modes] = [await readTimes(query, actor, asOf), await readModes(query, actor, asOf)]
  const [register, review] = [await readRegister(query, actor, asOf), await readReview(query, actor, asOf)]
  const [telemetry, survival] = [await readTelemetry(query, actor, asOf), await readSurvival(query, actor, asOf)]
  const [adoption, funnel] = [await readAdoption(query, actor, asOf), await readFunnel(query, actor, asOf)]
  const { figures } = await readFigures(query, actor, asOf)
  const figure = (name: string) => figures.find(({ id }) => id === name)!
  const security = register.impacts.find(({ impact }) => impact === 'SECURITY')!

  return [
    ...(['AI', 'HUMAN'] as const).flatMap((origin) => [
      { value: rates.origins[origin].rate, why: rates.origins[origin].why },
      { value: rates.weeks[0]!.origins[origin].failed, why: rates.weeks[0]!.origins[origin].why },
      { value: times.detect[origin].median, why: times.detect[origin].why },
      { value: modes.origins[origin].incidents, why: modes.origins[origin].why },
      { value: review.origins[origin].cleanRate, why: review.origins[origin].why },
      { value: telemetry.origins[origin].with.rate, why: telemetry.origins[origin].with.why },
      { value: survival.origins[origin].steps.length || null, why: survival.origins[origin].why },
    ]),
    { value: rates.ratio.value, why: rates.ratio.why },
    { value: rates.adjusted.value, why: rates.adjusted.why },
    { value: rates.bounds.unknownAsHuman.value, why: rates.bounds.unknownAsHuman.why },
    { value: rates.bounds.unknownAsAi.value, why: rates.bounds.unknownAsAi.why },
    { value: security.byOrigin?.AI ?? null, why: security.why },
    { value: adoption.coverage, why: adoption.why },
    { value: funnel.linked, why: funnel.why },
    { value: figure('failures').value, why: figure('failures').why },
    { value: figure('ai-share').value, why: figure('ai-share').why },
  ]
}

test('no question splits what a team of three did, nor a service of it, however many its changes are', async () => {
  for (const of of [{ team: 'trio' }, { service: 'trio-api' }, { team: 'trio', service: 'trio-api' }])
    for (const { value, why } of await splits(of)) {
      expect(value).toBeNull()
      expect(why).toContain(WHY)
    }
})

test('of five people all of it is told, and where nobody is listed too', async () => {
  for (const team of ['quintet', 'unlisted'])
    for (const [place, { value, why }] of (await splits({ team })).entries())
      expect(value, `figure ${place}: ${why}`).not.toBeNull()
})

test('the list of teams withholds what the page of the team does', async () => {
  const { items } = await readTeamRates(AnalyticsQuery.parse({ from: '2026-05-04', to: '2026-06-01' }), actor, asOf)
  expect(items.find(({ slug }) => slug === 'trio')).toMatchObject({
    rate: null,
    why: WHY,
    coverage: null,
    coverageWhy: WHY,
  })
})

test('what is withheld stands beside the answer and not in the query that it repeats', async () => {
  const query = AnalyticsQuery.parse({ from: '2026-05-04', to: '2026-06-01', team: 'trio' })
  expect((await readFailureRate(query, actor, asOf)).query).toEqual(query)
})
